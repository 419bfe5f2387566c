using ItaWorkflow.Data.Doors;
using ItaWorkflow.Workflows.Doors;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ItaWorkflow.Web.Doors;

/// <summary>Why nobody came in, as they read it; the handler's own words are for the log.</summary>
internal static class DoorFault
{
    public static bool IsExpected(Exception failure) =>
        ProviderFault.IsExpected(failure)
        || failure is OpenIdConnectProtocolException or SecurityTokenException
        || (failure is InvalidOperationException && failure.InnerException is { } inner && IsExpected(inner));

    public static string Words(Exception? failure, DoorKind kind, ProviderSettings door) =>
        failure switch
        {
            SecurityTokenException or OpenIdConnectProtocolInvalidNonceException =>
                $"คำตอบจาก {kind.Words()} ตรวจสอบไม่ผ่าน จึงไม่ให้เข้าสู่ระบบ หากเป็นอีกโปรดแจ้งผู้ดูแลระบบ",
            OpenIdConnectProtocolException =>
                $"{kind.Words()} ไม่ยืนยันการเข้าสู่ระบบครั้งนี้ โปรดลองอีกครั้ง หากเป็นอีกโปรดแจ้งผู้ดูแลระบบ",
            not null when failure is not InvalidOperationException && ProviderFault.IsExpected(failure) => ProviderFault.Words(
                failure,
                new Uri(door.Authority).Host
            ),
            InvalidOperationException { InnerException: { } inner } => Words(inner, kind, door),
            _ => $"การเข้าสู่ระบบทาง {kind.Words()} ครั้งนี้หมดเวลาหรือใช้ไปแล้ว โปรดเริ่มใหม่",
        };
}
