using System.Net.Sockets;
using System.Security.Authentication;

namespace ItaWorkflow.Workflows.Doors;

/// <summary>Why a provider could not be asked.</summary>
public static class ProviderFault
{
    public static bool IsExpected(Exception failure) =>
        failure is HttpRequestException
        || failure is OperationCanceledException { InnerException: TimeoutException }
        || failure is IOException;

    /// <param name="failure">An expected one, or what was caused by one.</param>
    public static string Words(Exception failure, string host)
    {
        var causes = Causes(failure).ToList();
        if (causes.OfType<SocketException>().FirstOrDefault() is { } socket)
            return socket.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData
                ? $"ไม่พบเครื่องชื่อ {host} โปรดตรวจที่อยู่"
                : $"ติดต่อ {host} ไม่ได้ โปรดตรวจที่อยู่และเครือข่าย";
        if (causes.OfType<AuthenticationException>().Any())
            return $"ใบรับรองของ {host} หมดอายุ ออกให้ชื่ออื่น หรือผู้ออกใบรับรองไม่เป็นที่เชื่อถือของเครื่องที่ติดตั้งระบบนี้";
        return causes.Any(c => c is TimeoutException)
            ? $"{host} ไม่ตอบภายในเวลาที่กำหนด"
            : $"การเชื่อมต่อกับ {host} ขาดกลางคัน หรือไม่ใช่ https";
    }

    private static IEnumerable<Exception> Causes(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            yield return failure;
    }
}
