using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Tests.Workflows.Opinions;
using ItaWorkflow.Workflows;
using ItaWorkflow.Workflows.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Accounts;

public sealed class ChangePasswordTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private const string Good = "กาแฟ เรือใบ ดินสอ ฝนตก";
    private static Town? _town;

    public async ValueTask InitializeAsync()
    {
        if (!await database.ReadAsync(db => db.Organization.AnyAsync()))
            _town = await Town.FoundAsync(database);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_new_password_replaces_the_old_one_and_every_cookie()
    {
        var before = await StampAsync(_town!.Officer);

        Assert.Null(await ChangeAsync(_town.Officer, Town.Password, Good));

        Assert.NotEqual(before, await StampAsync(_town.Officer));
        Assert.Equal("รหัสผ่านปัจจุบันไม่ถูกต้อง", (await ChangeAsync(_town.Officer, Town.Password, Good + "1"))!.Text);
        Assert.Equal(
            1,
            await database.ReadAsync(db =>
                db.Journal.CountAsync(e => e.Kind == JournalKind.PasswordChanged && e.PersonId == _town.Officer.Id)
            )
        );
    }

    [Theory]
    [InlineData("short", "รหัสผ่านต้องยาวอย่างน้อย 12 ตัวอักษร จะเป็นวลีที่จำง่ายก็ได้")]
    [InlineData("aaaaaaaaaaaaaa", "รหัสผ่านต้องมีตัวอักษรต่างกันอย่างน้อย 5 ตัว")]
    [InlineData("my-name-is-mayor", "รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ข้างใน")]
    [InlineData("Password-2569", "รหัสผ่านนี้เดาง่าย โปรดใช้ข้อความที่ยาวและไม่มีใครเดาถูก เช่น คำสี่คำที่ไม่เกี่ยวกัน")]
    [InlineData("123456789012", "รหัสผ่านนี้เดาง่าย โปรดใช้ข้อความที่ยาวและไม่มีใครเดาถูก เช่น คำสี่คำที่ไม่เกี่ยวกัน")]
    [InlineData("เทศบาล๒๕๖๙!!", "รหัสผ่านนี้เดาง่าย โปรดใช้ข้อความที่ยาวและไม่มีใครเดาถูก เช่น คำสี่คำที่ไม่เกี่ยวกัน")]
    [InlineData(Town.Password, "รหัสผ่านใหม่ต้องไม่ซ้ำกับรหัสผ่านปัจจุบัน")]
    public async Task A_weak_password_is_refused_in_words(string weak, string why) =>
        Assert.Equal(new Refusal(why, "New"), await ChangeAsync(_town!.Mayor, Town.Password, weak));

    [Fact]
    public async Task Guessing_the_current_password_makes_wait()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal("รหัสผ่านปัจจุบันไม่ถูกต้อง", (await ChangeAsync(_town!.Clerk, "wrong-password", Good))!.Text);
        Assert.Equal(
            SecretTrials.TooSoon(TimeSpan.FromSeconds(1), nameof(ChangePassword.Current)),
            await ChangeAsync(_town!.Clerk, Town.Password, Good)
        );

        database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await ChangeAsync(_town.Clerk, Town.Password, Good));
    }

    private Task<Refusal?> ChangeAsync(Person person, string current, string next) =>
        database.AskAsync((ChangePasswordHandler h) => h.HandleAsync(new(person.Id, current, next), default));

    private Task<string?> StampAsync(Person person) =>
        database.ReadAsync(db => db.Users.Where(a => a.PersonId == person.Id).Select(a => a.SecurityStamp).SingleAsync());
}
