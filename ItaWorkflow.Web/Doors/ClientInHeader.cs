using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;

namespace ItaWorkflow.Web.Doors;

/// <summary>
/// The framework sends the application's secret in the form. A provider that does not say that it takes it there gets it in the header, as
/// the standard has it (RFC 6749, 2.3.1): ThaID takes no other.
/// </summary>
internal sealed class ClientInHeader(OpenIdConnectOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is FormUrlEncodedContent sent)
        {
            var form = QueryHelpers.ParseQuery(await sent.ReadAsStringAsync(cancellationToken));
            if (form.Remove("client_secret", out var secret) && !await TakesFormAsync(cancellationToken))
            {
                var client = form["client_id"].ToString();
                // What is pushed names its application; a code is redeemed by the one in the header.
                if (form.ContainsKey("grant_type"))
                    form.Remove("client_id");
                request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Key, f.Value.ToString())));
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Credentials(client, secret.ToString()));
            }
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<bool> TakesFormAsync(CancellationToken cancel) =>
        (await options.ConfigurationManager!.GetConfigurationAsync(cancel)).TokenEndpointAuthMethodsSupported.Contains(
            "client_secret_post"
        );

    private static string Credentials(string client, string secret) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(client)}:{Uri.EscapeDataString(secret)}"));
}
