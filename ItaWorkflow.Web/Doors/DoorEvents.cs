using System.Globalization;
using System.Security.Claims;
using ItaWorkflow.Data.Doors;
using ItaWorkflow.Web.Security;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Doors;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace ItaWorkflow.Web.Doors;

/// <summary>A provider answered: somebody comes in, links an account of theirs, or is told in words why not, back where they came from.</summary>
internal sealed partial class DoorEvents(
    ProofReader proofs,
    EnterByDoorHandler enter,
    LinkOwnDoorHandler link,
    CurrentPerson person,
    WordsAtDoor words,
    ILogger<DoorEvents> log
)
{
    /// <summary>ThaID tells the number beside the token, on the same line, too.</summary>
    public static void KeepPidOfAnswer(TokenValidatedContext context)
    {
        if (
            context.TokenEndpointResponse?.GetParameter("pid") is { Length: > 0 } pid
            && context.Principal?.Identity is ClaimsIdentity identity
            && !identity.HasClaim(c => c.Type == "pid")
        )
            identity.AddClaim(new("pid", pid));
    }

    /// <summary>Everything about the answer was checked, and what it tells of them goes no further than this.</summary>
    public async Task ReceiveAsync(TicketReceivedContext context, DoorKind kind, ProviderSettings door)
    {
        context.HandleResponse();
        var (http, road) = (context.HttpContext, context.Properties ?? new());
        road.RedirectUri = context.ReturnUri;
        var read = proofs.Read(kind, door, type => context.Principal!.FindFirstValue(type));
        var refusal = read.Refusal ?? await ComeInAsync(read.Proof!, http, road);
        if (refusal is not null)
            words.SendBack(http, road, refusal.Text);
    }

    public Task DenyAsync(AccessDeniedContext context, DoorKind kind)
    {
        context.HandleResponse();
        words.SendBack(
            context.HttpContext,
            context.Properties,
            $"ท่านหรือ {kind.Words()} ไม่อนุญาตให้เข้าสู่ระบบ ยังไม่ได้เข้าสู่ระบบ"
        );
        return Task.CompletedTask;
    }

    public Task FailAsync(RemoteFailureContext context, DoorKind kind, ProviderSettings door)
    {
        context.HandleResponse();
        LogRefused(kind, context.Failure);
        words.SendBack(context.HttpContext, context.Properties, DoorFault.Words(context.Failure, kind, door));
        return Task.CompletedTask;
    }

    private async Task<Refusal?> ComeInAsync(DoorProof proof, HttpContext http, AuthenticationProperties road)
    {
        if (DoorRoad.LinkerOf(road) is { } linker)
            return await LinkAsync(proof, linker, http);
        var outcome = await enter.HandleAsync(new(proof, http.Caller()), http.RequestAborted);
        if (outcome.Account is not { } account)
            return outcome.Refusal;
        await http.LetInAsync(account, proof.Kind.Words());
        http.Response.Redirect(http.Ours(road.RedirectUri));
        return null;
    }

    /// <summary>Who set out must be who comes back: else one could link another's session with an account of one's own.</summary>
    private async Task<Refusal?> LinkAsync(DoorProof proof, int linker, HttpContext http)
    {
        if (!person.IsSignedIn || person.Id != linker)
            return DoorRoad.TooLate;
        if (await link.HandleAsync(new(linker, proof), http.RequestAborted) is { } refusal)
            return refusal;
        var whose = proof.Name.Length > 0 ? $"ของ {proof.Name} " : "";
        words.Tell(
            http,
            string.Create(CultureInfo.InvariantCulture, $"เชื่อม {proof.Kind.Words()} {whose}แล้ว ครั้งต่อไปเข้าสู่ระบบทางนี้ได้")
        );
        http.Response.Redirect(http.Request.PathBase + DoorRoad.OwnDoors);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An answer of {Door} was refused")]
    private partial void LogRefused(DoorKind door, Exception? failure);
}
