using System.Diagnostics;
using System.Globalization;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Web.Doors;

namespace ItaWorkflow.Tests.Support.Servers;

/// <summary>A certified provider of OpenID Connect (npm oidc-provider), like one of the doors, on a loopback port with TLS.</summary>
public sealed class CertifiedProvider : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    public const string Secret = "a-secret-of-the-application-at-its-provider";

    private static readonly string Folder = Path.Combine(Repository.Root, "ItaWorkflow.Tests", "Support", "provider");
    private readonly Process _node;

    private CertifiedProvider(Process node, string address) => (_node, Address) = (node, address);

    public string Address { get; }

    /// <param name="application">Whom it sends people back to.</param>
    internal static async Task<CertifiedProvider> StartAsync(DoorKind kind, Uri application, MailIdentity identity)
    {
        var back = new Uri(application, kind.Back()).AbsoluteUri;
        var node = Process.Start(
            new ProcessStartInfo("node", ["server.js", kind.Segment(), back])
            {
                WorkingDirectory = Folder,
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PROVIDER_CERTIFICATE"] = identity.Certificate, ["PROVIDER_KEY"] = identity.Key },
            }
        )!;
        node.BeginErrorReadLine();
        while (await node.StandardOutput.ReadLineAsync() is { } line)
            if (int.TryParse(line, CultureInfo.InvariantCulture, out var port))
            {
                _ = node.StandardOutput.ReadToEndAsync();
                return new(node, $"https://127.0.0.1:{port}");
            }
        throw new InvalidOperationException("The provider did not start.");
    }

    public ProviderSettings Settings(DoorKind kind) =>
        new()
        {
            Address = Address,
            Tenant = kind is DoorKind.Entra ? Tenant : "",
            ClientId = "ita",
        };

    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
