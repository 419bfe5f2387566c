using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ItaWorkflow.Web.Doors;

/// <summary>
/// For a token that came straight from the provider the framework asks for no signature, as the standard allows it: TLS vouches for it. Here
/// it is asked for all the same: a certificate that was got by fraud is then not enough to be anybody.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    public SignedTokens() => MapInboundClaims = false;

    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        validationParameters.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, validationParameters);
    }
}
