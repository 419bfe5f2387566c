using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ItaWorkflow.Workflows.Memos;

/// <summary>Keeps a sentence that is often written, or forgets one.</summary>
/// <param name="PhraseId">null: a new one.</param>
public sealed record SavePhrase(int PersonId, string Text, bool OfOffice, int? PhraseId = null);

public sealed class SavePhraseHandler(ItaDbContext db)
{
    public const int Most = 100;

    public static readonly Refusal NoText = new("โปรดกรอกข้อความ", nameof(SavePhrase.Text));
    public static readonly Refusal TooLong = new($"ข้อความยาวเกิน {Phrase.Longest} ตัวอักษร", nameof(SavePhrase.Text));
    public static readonly Refusal TooMany = new($"เก็บได้ไม่เกิน {Most} ข้อความ โปรดลบข้อความที่ไม่ใช้ก่อน");
    public static readonly Refusal NotYours = new("ข้อความของหน่วยงานตั้งและลบได้โดยนายทะเบียนหรือผู้ดูแลระบบ");
    public static readonly Refusal NotThere = new("ไม่พบข้อความนี้");

    public async Task<Refusal?> HandleAsync(SavePhrase command, CancellationToken cancel)
    {
        var person = await db.Persons.SingleAsync(p => p.Id == command.PersonId, cancel);
        var text = command.Text.Trim();
        if (command.PhraseId is { } id)
        {
            if (await Of(db, person.Id).SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } phrase)
                return NotThere;
            if (phrase.OwnerId is null && !person.Registers)
                return NotYours;
            db.Remove(phrase);
        }
        else if (text.Length is 0 or > Phrase.Longest)
            return text.Length == 0 ? NoText : TooLong;
        else if (command.OfOffice && !person.Registers)
            return NotYours;
        else if (await Of(db, person.Id).CountAsync(cancel) >= Most)
            return TooMany;
        else
            db.Phrases.Add(new() { Text = text, OwnerId = command.OfOffice ? null : person.Id });
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>Those that a person may use: the office's, then their own.</summary>
    public static IQueryable<Phrase> Of(ItaDbContext db, int personId) =>
        db.Phrases.Where(p => p.OwnerId == null || p.OwnerId == personId).OrderBy(p => p.OwnerId != null).ThenBy(p => p.Id);
}
