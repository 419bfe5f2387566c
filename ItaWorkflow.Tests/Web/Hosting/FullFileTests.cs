using System.Data.Common;
using System.Net;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ItaWorkflow.Tests.Web.Hosting;

/// <summary>The office's file cannot grow any more while people work.</summary>
public sealed class FullFileTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task What_finds_no_room_is_answered_with_a_page_and_nothing_is_half_written()
    {
        Assert.SkipWhen(database.IsOnPostgres, "It is about a file.");
        await Town.FoundAsync(database);
        var disk = new Disk();
        await using var application = new WebApplication(database)
            .Add(services => services.ConfigureDbContext<ItaDbContext>(options => options.AddInterceptors(disk)))
            .Start();
        using var administrator = await new Client(application).SignInAsync("admin");
        var before = await database.ReadAsync(db => db.Divisions.CountAsync());
        // One row more than the pages that stand can take.
        var form = new Dictionary<string, string> { ["Input.Name"] = new('ก', 190), ["Input.SortOrder"] = "9" };
        disk.IsFull = true;

        for (var time = 0; time < 200 && !disk.Refused; time++)
        {
            form["Input.Name"] = $"กอง{time} {new string('ก', 150)}";
            using var answer = await administrator.PostAsync("/admin/divisions/edit", form);
            if (answer.StatusCode is not HttpStatusCode.InsufficientStorage)
                continue;
            disk.Refused = true;
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains("รายการนี้ยังไม่ถูกบันทึก", page, StringComparison.Ordinal);
        }

        Assert.True(disk.Refused);
        var kept = await database.ReadAsync(db => db.Divisions.CountAsync());
        Assert.Equal(kept - before, await database.ReadAsync(db => db.Journal.CountAsync(e => e.Text.Contains("กกก"))));
        disk.IsFull = false;
        using var saved = await administrator.PostAsync("/admin/divisions/edit", form);
        Assert.Equal("/admin/divisions", saved.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(StoreTrouble.IsServed, "มีโปรแกรมอื่นเปิดใช้อยู่")]
    [InlineData(StoreTrouble.IsNewer, "รุ่นใหม่กว่า")]
    [InlineData(StoreTrouble.IsOldCluster, "database copy --from-cluster")]
    [InlineData(StoreTrouble.IsNoCluster, "ติดตั้ง postgresql")]
    [InlineData(StoreTrouble.IsOnShare, "ที่เก็บข้อมูลร่วมในเครือข่าย")]
    [InlineData(StoreTrouble.IsDamaged, "กู้คืนจากไฟล์สำรอง")]
    [InlineData(StoreTrouble.IsNotEmpty, "ไม่เขียนทับ")]
    public void Why_an_office_stays_shut_is_told_in_words_with_the_way_on(StoreTrouble trouble, string words) =>
        Assert.Contains(
            words,
            Opening.WordsOf(new InvalidOperationException("start", new StoreTroubleException(trouble, "/var/lib/itaworkflow"))),
            StringComparison.Ordinal
        );

    /// <summary>When it is full, no file on it takes a page more.</summary>
    private sealed class Disk : DbConnectionInterceptor
    {
        public bool IsFull { get; set; }
        public bool Refused { get; set; }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using var command = connection.CreateCommand();
            command.CommandText = IsFull ? "PRAGMA max_page_count = 1" : "PRAGMA max_page_count = 1073741823";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
