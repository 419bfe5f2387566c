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
    private readonly Process _process;
    private readonly HttpClient _person;

    private DeskServer(Process process, HttpClient person) => (_process, _person) = (process, person);

    public static async Task<DeskServer> StartAsync(IServiceProvider office, string userName)
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
        var person = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        var server = new DeskServer(Process.Start(start)!, person);
        await server.SignInAsync(userName);
        return server;
    }

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
        var door = new Uri("/account/sign-in", UriKind.Relative);
        for (var tries = 0; ; tries++)
            try
            {
                var page = await _person.GetStringAsync(door);
                using var form = new FormUrlEncodedContent([
                    new("__RequestVerificationToken", Token().Matches(page)[^1].Groups["value"].Value),
                    new("Input.Name", userName),
                    new("Input.Password", DemonstrationCast.Password),
                ]);
                using var answer = await _person.PostAsync(door, form);
                answer.EnsureSuccessStatusCode();
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
