using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Signing;

/// <summary>The picture that decorates a person's signatures from now on. It proves nothing; the certificate does.</summary>
/// <param name="Png">null: no picture.</param>
public sealed record SetSignaturePicture(int PersonId, byte[]? Png);

public sealed class SetSignaturePictureHandler(ItaDbContext db, TimeProvider clock)
{
    public static readonly Refusal NotAPicture = new(
        "รูปลายมือชื่อต้องเป็นไฟล์ PNG ที่สมบูรณ์ ไม่เกิน 200 KB ด้านยาวไม่เกิน 4,000 จุด และทั้งภาพไม่เกิน 8 ล้านจุด",
        nameof(SetSignaturePicture.Png)
    );

    public async Task<Refusal?> HandleAsync(SetSignaturePicture command, CancellationToken cancel)
    {
        var picture = command.Png is null ? null : SignaturePng.Clean(command.Png);
        if (command.Png is not null && picture is null)
            return NotAPicture;

        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        person.SignaturePicture = picture;
        db.Journal.Write(
            JournalKind.PersonChanged,
            clock.GetUtcNow(),
            person,
            $"{(picture is null ? "ลบ" : "เปลี่ยน")}รูปลายมือชื่อของตนเอง"
        );
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
