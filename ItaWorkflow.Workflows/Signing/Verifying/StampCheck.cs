using System.Security.Cryptography.Pkcs;
using ItaWorkflow.Data.Calendar;
using ItaWorkflow.Workflows.Signing.Stamping;

namespace ItaWorkflow.Workflows.Signing.Verifying;

/// <summary>Whether a token that came back may stand in the signature: of whom, and what time it says.</summary>
internal static class StampCheck
{
    /// <summary>A token's and our own clock: further apart, one of them is wrong.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(5);

    public static readonly Refusal Untrusted = new(
        "ผู้ที่ประทับเวลาตอบกลับมา ไม่อยู่ในรายชื่อที่หน่วยงานเชื่อถือ จึงยังลงนามไม่ได้ โปรดแจ้งผู้ดูแลระบบให้ตรวจใบรับรองของผู้ให้บริการประทับเวลา ในหน้าตั้งค่าหน่วยงาน"
    );

    public static Refusal ClocksApart(DateTimeOffset stamped, DateTimeOffset ours) =>
        new(
            $"ผู้ให้บริการประทับเวลาบอกเวลา {ThaiDate.ShortWithTime(stamped)} แต่นาฬิกาของระบบคือ {ThaiDate.ShortWithTime(ours)} จึงยังลงนามไม่ได้ โปรดแจ้งผู้ดูแลระบบให้ตรวจนาฬิกาของเครื่อง"
        );

    public static Refusal TooEarly(DateTimeOffset stamped, DateTimeOffset last) =>
        new(
            $"ผู้ให้บริการประทับเวลาบอกเวลา {ThaiDate.ShortWithTime(stamped)} ซึ่งก่อนลายมือชื่อก่อนหน้าในเอกสารนี้ ({ThaiDate.ShortWithTime(last)}) จึงยังลงนามต่อไม่ได้ โปรดแจ้งผู้ดูแลระบบให้ตรวจนาฬิกาของเครื่องแล้วลงนามอีกครั้ง"
        );

    /// <summary>Its maker is one whose word counts.</summary>
    public static bool IsTrusted(Rfc3161TimestampToken token, SignerInfo signer, TimestampTrust trust) =>
        token.VerifySignatureForSignerInfo(signer, out var stamper) && trust.Trusts(token, stamper);

    public static Refusal? Refuse(Rfc3161TimestampToken token, SignerInfo signer, SigningRequest request)
    {
        var stamped = token.TokenInfo.Timestamp;
        if (request.Trust.IsSet && !IsTrusted(token, signer, request.Trust))
            return Untrusted;
        if ((stamped - request.At).Duration() > Apart)
            return ClocksApart(stamped, request.At);
        return request.NotBefore is { } last && Seconds(stamped) < Seconds(last) ? TooEarly(stamped, last) : null;
    }

    /// <summary>An authority need not say more than seconds.</summary>
    private static long Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds();
}
