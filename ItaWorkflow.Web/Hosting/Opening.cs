using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Data.Persistence.Sealing;

namespace ItaWorkflow.Web.Hosting;

/// <summary>The office is opened on its store before anybody is served; what keeps it shut is told in words, and by the exit code.</summary>
internal static class Opening
{
    public const int Refused = 3;

    /// <param name="then">What must stand before anybody is served, once the schema is this version's.</param>
    /// <returns>The exit code; null: it is open.</returns>
    public static async Task<int?> OpenOfficeAsync(this WebApplication app, params IEnumerable<Func<Task>> then)
    {
        try
        {
            await OpenStoreAsync(app.Services, app.Lifetime.ApplicationStopping);
            foreach (var step in then)
                await step();
            return null;
        }
        catch (Exception failure) when (WordsOf(failure) is { } words)
        {
            app.Logger.LogCritical("{Words}", words);
            await app.DisposeAsync();
            return Refused;
        }
    }

    /// <summary>Its schema this version's, its key ring sealed.</summary>
    private static async Task OpenStoreAsync(IServiceProvider services, CancellationToken cancel)
    {
        var store = services.GetRequiredService<Store>();
        await store.MigrateAsync(cancel);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ItaDbContext>();
        await KeyRingSealing.SealAsync(store, db, services.GetRequiredService<OfficeKeyFile>(), cancel);
    }

    internal static string? WordsOf(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (Of(failure) is { } words)
                return words;
        return null;
    }

    private static string? Of(Exception failure) =>
        failure switch
        {
            StoreTroubleException trouble => Of(trouble),
            UnauthorizedAccessException => $"ไม่มีสิทธิ์อ่านหรือเขียนที่เก็บข้อมูล: {failure.Message}",
            _ when failure.IsDamaged() => "ไฟล์ฐานข้อมูลเสียหาย เปิดไม่ได้ โปรดกู้คืนจากไฟล์สำรองด้วยคำสั่ง restore",
            _ when Outage.StatusOf(failure) is StatusCodes.Status507InsufficientStorage =>
                "ที่เก็บข้อมูลเต็มหรืออ่านได้อย่างเดียว เปิดระบบไม่ได้จนกว่าจะเขียนได้",
            _ when Outage.StatusOf(failure) is not null => $"เปิดฐานข้อมูลไม่ได้: {failure.Message}",
            _ => null,
        };

    private static string Of(StoreTroubleException trouble) =>
        trouble.Trouble switch
        {
            StoreTrouble.IsServed =>
                $"{trouble.Where} มีโปรแกรมอื่นเปิดใช้อยู่ ไฟล์นี้เปิดได้ครั้งละหนึ่งโปรแกรม หากต้องการเปิดหลายเครื่องพร้อมกัน ให้ย้ายไป PostgreSQL ด้วยคำสั่ง database copy",
            StoreTrouble.IsNewer => $"{trouble.Where} เป็นข้อมูลของรุ่นใหม่กว่าโปรแกรมนี้ โปรดใช้โปรแกรมรุ่นใหม่",
            StoreTrouble.IsOldCluster =>
                $"{trouble.Where} มีฐานข้อมูลของรุ่นก่อน (pg) ที่ยังไม่ได้ย้าย โปรดสั่ง: ItaWorkflow.Web database copy --from-cluster",
            StoreTrouble.IsNoCluster =>
                $"เปิดฐานข้อมูลของรุ่นก่อน (pg) ใน {trouble.Where} ไม่ได้ ตรวจว่ามีโฟลเดอร์นั้น และติดตั้ง postgresql ไว้สำหรับการย้ายครั้งนี้",
            StoreTrouble.IsOnShare =>
                $"{trouble.Where} อยู่บนที่เก็บข้อมูลร่วมในเครือข่าย ไฟล์ฐานข้อมูลต้องอยู่ในดิสก์ของเครื่องนี้ หรือใช้ PostgreSQL",
            StoreTrouble.IsNotEmpty => $"{trouble.Where} มีข้อมูลอยู่แล้ว จึงไม่เขียนทับ",
            StoreTrouble.IsDamaged => $"{trouble.Where} เสียหาย โปรดกู้คืนจากไฟล์สำรองด้วยคำสั่ง restore",
            StoreTrouble.IsSealed =>
                $"ฐานข้อมูลนี้ปิดผนึกด้วยกุญแจของหน่วยงาน ({trouble.InnerException?.Message}) ซึ่งไม่มีในไฟล์ {trouble.Where} โปรดนำไฟล์ office.key ของหน่วยงานมาไว้ที่นั่น หากเปิดหลายเครื่อง ทุกเครื่องต้องใช้ไฟล์เดียวกัน",
        };
}
