using ItaWorkflow.Data.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ItaWorkflow.Web.Hosting;

/// <summary>
/// Whether the database has room to write. As much as a signed paper needs is spilled to its disk and thrown away: no row is written, and
/// a disk that is full says so before an officer meets it.
/// </summary>
internal sealed class StorageHealth(Store store) : IHealthCheck
{
    public const string NoRoom = "พื้นที่เก็บข้อมูลของฐานข้อมูลเต็ม บันทึกสิ่งใดไม่ได้จนกว่าจะเพิ่มพื้นที่";

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await store.AskForRoomAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception failure) when (Outage.StatusOf(failure) is not null)
        {
            return new(context.Registration.FailureStatus, NoRoom, failure);
        }
    }
}
