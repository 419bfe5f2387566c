using System.IO.Compression;
using System.Text;
using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Privacy;

/// <summary>What is kept of a person, for themself or, made by an administrator, for them.</summary>
public sealed record ExtractPerson(int ById, int PersonId);

/// <param name="Zip">A table each, as CSV that spreadsheets open; null: refused.</param>
public sealed record ExtractPersonOutcome(byte[]? Zip, Refusal? Refusal);

public sealed class ExtractPersonHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NoSuchPerson = new("ไม่พบบุคคลนี้");

    public async Task<ExtractPersonOutcome> HandleAsync(ExtractPerson command, CancellationToken cancel)
    {
        var by = await db.Persons.SingleAsync(p => p.Id == command.ById, cancel);
        if (!by.IsActive || (by.Id != command.PersonId && !by.Administers))
            return new(null, AdministrativeAct.NotYours);
        if (await db.Persons.SingleOrDefaultAsync(p => p.Id == command.PersonId, cancel) is not { } person)
            return new(null, NoSuchPerson);

        var tables = await new PersonTables(db, person.Id).ReadAsync(cancel);
        var whose = person.Id == by.Id ? "ตน" : person.Name;
        db.Journal.Write(JournalKind.PersonExtracted, clock.GetUtcNow(), by, $"ขอสำเนาข้อมูลส่วนบุคคลของ{whose}");
        await db.SaveChangesAsync(cancel);
        return new(Pack(tables), null);
    }

    private static byte[] Pack(IReadOnlyList<PersonTable> tables)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
            foreach (var table in tables)
            {
                using var entry = zip.CreateEntry(table.Name + ".csv").Open();
                entry.Write(CsvTable.File(table.Rows));
            }

        return bytes.ToArray();
    }
}
