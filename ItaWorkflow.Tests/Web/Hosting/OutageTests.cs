using System.Net;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ItaWorkflow.Tests.Web.Hosting;

/// <summary>The disk is full, or the database is away, while people work.</summary>
public sealed class OutageTests(TestCluster cluster) : IAsyncLifetime
{
    private readonly PostgresDatabase database = new(cluster);

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_full_database_answers_with_a_page_and_nothing_is_half_written()
    {
        await using var application = new WebApplication(database).Start();
        using var administrator = await new Client(application).SignInAsync("admin");
        // A division and its line in the journal are one save; the second of them meets the full disk.
        await ExecuteAsync(
            """
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
            'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100'', MESSAGE = ''could not extend file''; END';
            CREATE TRIGGER fail BEFORE INSERT ON journal EXECUTE FUNCTION fail()
            """
        );
        var before = await database.ReadAsync(db => db.Divisions.CountAsync());
        var form = new Dictionary<string, string> { ["Input.Name"] = "กองสวัสดิการสังคม", ["Input.SortOrder"] = "9" };

        using (var refused = await administrator.PostAsync("/admin/divisions/edit", form))
        {
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
            var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
            Assert.Contains("พื้นที่เก็บข้อมูลเต็ม", page, StringComparison.Ordinal);
            Assert.Contains("รายการนี้ยังไม่ถูกบันทึก", page, StringComparison.Ordinal);
        }

        Assert.Equal(before, await database.ReadAsync(db => db.Divisions.CountAsync()));
        await ExecuteAsync("DROP TRIGGER fail ON journal");
        using var saved = await administrator.PostAsync("/admin/divisions/edit", form);
        Assert.Equal("/admin/divisions", saved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Who_is_signed_in_while_the_database_is_away_is_answered_with_a_page()
    {
        await using var application = new WebApplication(database).Start();
        using var officer = await new Client(application).SignInAsync("officer");
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await ExecuteAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");

        using var answer = await officer.GetAsync("/memos");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith(
            "default-src 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal
        );
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("รายการนี้ยังไม่ถูกบันทึก", page, StringComparison.Ordinal);

        // By the office's name, too, which nobody can look up now.
        using var byName = new HttpClient { BaseAddress = application.Address };
        byName.DefaultRequestHeaders.Host = "intranet.example.go.th";
        using var named = await byName.GetAsync("/memos");
        Assert.Equal(HttpStatusCode.InternalServerError, named.StatusCode);
        Assert.Contains("<html", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_says_that_there_is_no_room_left()
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await ExecuteAsync($"ALTER DATABASE {name} SET temp_file_limit = '100kB'");
        await using var application = new WebApplication(database).Start();
        using var client = new HttpClient();

        using var answer = await client.GetAsync(new Uri(application.Address, "/health"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("Unhealthy\n" + StorageHealth.NoRoom, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("53100", 507)]
    [InlineData("25006", 507)]
    [InlineData("53300", 503)]
    [InlineData("57P03", 503)]
    [InlineData("08006", 503)]
    [InlineData("23505", null)]
    public void What_the_database_says_of_itself_is_told_however_deep_it_is_wrapped(string state, int? status)
    {
        var failure = new PostgresException("could not", "ERROR", "ERROR", state);
        Assert.Equal(status, Outage.StatusOf(new DbUpdateException("save", new InvalidOperationException("again", failure))));
    }

    [Theory]
    [InlineData(28)]
    [InlineData(122)]
    public void A_file_that_finds_no_room_is_a_full_disk_however_deep_it_is_told(int error) =>
        Assert.Equal(507, Outage.StatusOf(new InvalidOperationException("form", new IOException("No space left", error))));

    /// <summary>From outside: the database itself may take no connection.</summary>
    private async Task ExecuteAsync(string sql)
    {
        var where = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        if (sql.StartsWith("ALTER DATABASE", StringComparison.Ordinal) || sql.Contains("pg_terminate", StringComparison.Ordinal))
            where.Database = "postgres";
        await using var source = NpgsqlDataSource.Create(where.ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
