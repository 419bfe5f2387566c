using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ItaWorkflow.Workflows.Demonstration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ItaWorkflow.Bench;

/// <summary>The web application as a process of its own on an office's database, and one signed-in person.</summary>
internal sealed partial class DeskServer : IDisposable
{
    private static readonly Uri Door = new("/account/sign-in", UriKind.Relative);
    private readonly Process _process;
    private readonly HttpClient _person;

    private DeskServer(Process process, HttpClient person) => (_process, _person) = (process, person);

    public Uri Address => _person.BaseAddress!;

    /// <param name="proxy">Whose word about the callers' addresses counts; empty: nobody's.</param>
    public static async Task<DeskServer> StartAsync(IServiceProvider office, string userName, string proxy = "")
    {
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../ItaWorkflow.Web"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin/Release/net10.0/ItaWorkflow.Web.dll")])
        {
            WorkingDirectory = folder,
        };
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["ConnectionStrings__Default"] = office.GetRequiredService<NpgsqlDataSource>().ConnectionString;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Clock__Runs"] = "false";
        start.Environment["TrustedProxies"] = proxy;
        var person = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var server = new DeskServer(Process.Start(start)!, person);
        await server.SignInAsync(userName);
        return server;
    }

    /// <summary>Tries to come in.</summary>
    /// <param name="token">What the door's form carries.</param>
    public static async Task<HttpStatusCode> EnterAsync(HttpClient caller, string token, string userName, string password)
    {
        using var form = new FormUrlEncodedContent([
            new("__RequestVerificationToken", token),
            new("Input.Name", userName),
            new("Input.Password", password),
        ]);
        using var answer = await caller.PostAsync(Door, form);
        return answer.StatusCode;
    }

    public static async Task<string> TokenAsync(HttpClient caller) =>
        Token().Matches(await caller.GetStringAsync(Door))[^1].Groups["value"].Value;

    public Task OpenDeskAsync() => _person.GetStringAsync(new Uri("/", UriKind.Relative));

    public void Dispose()
    {
        _person.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task SignInAsync(string userName)
    {
        for (var tries = 0; ; tries++)
            try
            {
                var token = await TokenAsync(_person);
                await EnterAsync(_person, token, userName, DemonstrationCast.Password);
                return;
            }
            catch (HttpRequestException) when (tries < 600)
            {
                await Task.Delay(100);
            }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}
