using ItaWorkflow.Data.Accounts;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Tests.Support;
using ItaWorkflow.Workflows.Seats;
using ItaWorkflow.Workflows.Staffing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Tests.Workflows.Staffing;

public sealed class ImportStaffTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Table = """
        ชื่อและนามสกุล	ตำแหน่ง	สำนัก/กอง	อีเมล	เลขนำหนังสือ
        นายขยัน ใหม่เอี่ยม	ผู้อำนวยการกองสวัสดิการสังคม	กองสวัสดิการสังคม	kayan@example.go.th	ตย 52500.9
        นางสาวอ่านเขียน ขยัน	นักพัฒนาชุมชน	กองสวัสดิการสังคม		
        นายขยัน ใหม่เอี่ยม	ผู้อำนวยการกองส่งเสริมการเกษตร	กองส่งเสริมการเกษตร		
        นางออม พอเพียง	ผู้อำนวยการกองคลัง	กองคลัง		
        """;

    [Fact]
    public async Task All_of_a_table_comes_in_or_nothing_and_a_second_time_nothing_is_doubled()
    {
        var town = await Town.FoundAsync(database);
        var before = await CountAsync();

        var bad = await ImportAsync(town, Table + "\nนายเสีย หาย\t\tกองคลัง\t\t");
        Assert.Equal(ImportStaffHandler.NotWhole, bad.Refusal);
        Assert.Equal(before, await CountAsync());

        var done = await ImportAsync(town, Table);
        Assert.Null(done.Refusal);
        Assert.Equal((2, 1), (done.Plan.NewPeople, done.Plan.Known));
        Assert.Equal(["กองสวัสดิการสังคม", "กองส่งเสริมการเกษตร"], done.Plan.NewDivisions);
        Assert.Equal(["kayan", "ankheiyn.k"], done.Accounts.Select(a => a.UserName));
        await ComesInAsync(done.Accounts[0]);
        await HoldsBothAsync();

        var again = await ImportAsync(town, Table);
        Assert.True(again.Plan.DoesNothing);
        Assert.Empty(again.Accounts);
        Assert.Equal(before + 2, await CountAsync());
        var prefix = await database.ReadAsync(db =>
            db.Divisions.Where(d => d.Name == "กองสวัสดิการสังคม").Select(d => d.NumberPrefix).SingleAsync()
        );
        Assert.Equal("ตย ๕๒๕๐๐.๙", prefix);
    }

    private Task<int> CountAsync() => database.ReadAsync(db => db.Persons.CountAsync());

    private async Task ComesInAsync(OpenedAccount account)
    {
        var kept = await database.ReadAsync(db => db.Users.SingleAsync(a => a.PersonId == account.PersonId));
        Assert.True(kept.MustChangePassword);
        Assert.True(await database.AskAsync((UserManager<Account> users) => users.CheckPasswordAsync(kept, account.Password!)));
    }

    /// <summary>The head of one division heads the other, too, and belongs to the first.</summary>
    private async Task HoldsBothAsync()
    {
        var person = await database.ReadAsync(db =>
            db.Persons.Include(p => p.Division).SingleAsync(p => p.Name == "นายขยัน ใหม่เอี่ยม")
        );
        Assert.Equal("กองสวัสดิการสังคม", person.Division!.Name);
        var seats = await database.AskAsync((SeatResolver s) => s.SeatsOfAsync(person.Id, new DateOnly(2026, 11, 20), default));
        Assert.Equal(
            ["ผู้อำนวยการกองสวัสดิการสังคม", "ผู้อำนวยการกองส่งเสริมการเกษตร"],
            seats.Select(s => s.Position.Title).Order(StringComparer.Ordinal)
        );
        Assert.All(seats, s => Assert.Equal(Post.DivisionHead, s.Position.Post));
    }

    private Task<StaffImported> ImportAsync(Town town, string table) =>
        database.AskAsync(
            (ImportStaffHandler h) => h.HandleAsync(new(town.Administrator.Id, StaffTable.Read(table).Rows, false), default)
        );
}
