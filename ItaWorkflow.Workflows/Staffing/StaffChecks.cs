using ItaWorkflow.Data.Organization;
using ItaWorkflow.Workflows.Writing;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>Holds a table against itself and against the office. Changes nothing.</summary>
internal sealed class StaffChecks(StandingOffice office, IReadOnlyList<StaffRow> given)
{
    private readonly List<StaffRow> _rows = [.. given.Select(Mended)];
    private readonly Dictionary<string, int> _divisions = Count(given);

    public StaffPlan Plan()
    {
        var lines = new List<StaffLine>();
        for (var at = 0; at < _rows.Count; at++)
            lines.Add(Line(at));
        var adding = lines.Where(l => l.State is StaffState.New or StaffState.Fills).Select(l => l.Row).ToList();
        return new(lines)
        {
            NewDivisions =
            [
                .. adding
                    .Where(r => !StaffPosts.IsNone(r.Division) && office.DivisionOf(r.Division) is null)
                    .Select(r => r.Division)
                    .DistinctBy(StandingOffice.Bare, StringComparer.Ordinal),
            ],
            NewPositions =
            [
                .. adding
                    .Where(r => office.PositionOf(r.Position, r.Division) is null)
                    .DistinctBy(r => (StandingOffice.Bare(r.Position), StandingOffice.Bare(r.Division)))
                    .Select(r => r.Position),
            ],
        };
    }

    private StaffLine Line(int at)
    {
        var row = _rows[at];
        var post = StaffPosts.Of(row);
        var (earlier, known) = (Earlier(at), office.PersonOf(row.Name));
        List<StaffProblem> problems = [.. Missing(row, post), .. Doubled(at, earlier), .. Seat(at, post), .. Division(row)];
        var state =
            problems.Count > 0 ? StaffState.Bad
            : known is null ? StaffState.New
            : earlier is null && Gets(row, known) || earlier is not null && IsFree(row, known) ? StaffState.Fills
            : StaffState.Known;
        return new(row, post, state)
        {
            Problems = problems,
            Notes = state is StaffState.Bad ? [] : [.. Notes(at, known, state)],
            Pasted = row.Name == given[at].Name ? null : given[at].Name,
            IsFurther = earlier is not null || (state is StaffState.Fills && IsFurtherPost(row, known!)),
        };
    }

    private static IEnumerable<StaffProblem> Missing(StaffRow row, Post post)
    {
        if (row.Name.Length == 0)
            yield return new(StaffField.Name, "โปรดใส่ชื่อและนามสกุล");
        else if (row.Name.Length > 200)
            yield return new(StaffField.Name, "ชื่อยาวเกินไป");
        if (row.Position.Length == 0)
            yield return new(StaffField.Position, "โปรดใส่ตำแหน่ง");
        else if (row.Position.Length > 200)
            yield return new(StaffField.Position, "ชื่อตำแหน่งยาวเกินไป");
        else if (post.NeedsDivision() && StaffPosts.IsNone(row.Division))
            yield return new(StaffField.Division, "โปรดใส่สำนัก/กอง");
        if (row.Email.Length > 0 && EmailAddress.TryRead(row.Email) is null)
            yield return new(StaffField.Email, "ที่อยู่อีเมลไม่ถูกต้อง");
        if (
            row.UserName.Length > 0
            && (
                row.UserName.Length > 60
                || !row.UserName.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '+')
            )
        )
            yield return new(StaffField.UserName, "ชื่อผู้ใช้ใช้ได้เฉพาะตัวอักษรอังกฤษ ตัวเลข และ . - _");
    }

    private IEnumerable<StaffProblem> Doubled(int at, StaffRow? earlier)
    {
        var row = _rows[at];
        if (
            earlier is not null
            && StandingOffice.Same(earlier.Position, row.Position)
            && StandingOffice.Same(earlier.Division, row.Division)
        )
            yield return new(StaffField.Name, $"ซ้ำกับแถว {earlier.Number} {earlier.Name}");
        else if (earlier is not null && StaffPosts.Of(row) is Post.Officer)
            yield return new(StaffField.Name, $"ชื่อซ้ำกับแถว {earlier.Number} ตำแหน่งที่สองเป็นได้เฉพาะหัวหน้าหรือผู้บริหาร");
        if (row.Email.Length > 0 && Before(at, r => r.Email == row.Email && !SamePerson(r, row)) is { } mail)
            yield return new(StaffField.Email, $"ซ้ำกับแถว {mail.Number} {mail.Name}");
        if (row.Email.Length > 0 && office.Persons.FirstOrDefault(p => p.Email == row.Email) is { } owner && !IsThey(owner, row))
            yield return new(StaffField.Email, $"อีเมลนี้เป็นของ {owner.Name} อยู่แล้ว");
        if (row.UserName.Length == 0)
            yield break;
        if (Before(at, r => Alike(r.UserName, row.UserName) && !SamePerson(r, row)) is { } name)
            yield return new(StaffField.UserName, $"ซ้ำกับแถว {name.Number} {name.Name}");
        if (office.Accounts.Any(a => Alike(a.Value, row.UserName) && office.PersonOf(row.Name)?.Id != a.Key))
            yield return new(StaffField.UserName, "มีผู้ใช้ชื่อนี้แล้ว");
    }

    /// <summary>A post of the chain is one person's.</summary>
    private IEnumerable<StaffProblem> Seat(int at, Post post)
    {
        var row = _rows[at];
        if (post is Post.Officer || row.Position.Length == 0)
            yield break;
        if (office.PositionOf(row.Position, row.Division) is { } there)
        {
            if (Holder(there) is { } holder && !IsThey(holder, row))
                yield return new(StaffField.Position, $"{holder.Name} ครองตำแหน่งนี้อยู่");
        }
        else if (office.Positions.FirstOrDefault(p => p.Post == post && IsOne(post, p, row)) is { } other)
            yield return new(StaffField.Position, $"มีตำแหน่ง{other.Title}อยู่แล้ว", other.Title);
        if (Before(at, r => StaffPosts.Of(r) == post && IsSameSeat(r, row, post) && !SamePerson(r, row)) is { } earlier)
            yield return new(StaffField.Position, $"ซ้ำกับแถว {earlier.Number} {earlier.Name} ตำแหน่งนี้มีได้คนเดียว");
    }

    private bool IsOne(Post post, Position standing, StaffRow row) =>
        post is Post.Mayor or Post.Clerk
        || (post is Post.DivisionHead && office.DivisionOf(row.Division) is { } division && standing.DivisionId == division.Id);

    private static bool IsSameSeat(StaffRow one, StaffRow other, Post post) =>
        post switch
        {
            Post.Mayor or Post.Clerk => true,
            Post.DivisionHead => StandingOffice.Same(one.Division, other.Division),
            _ => StandingOffice.Same(one.Position, other.Position) && StandingOffice.Same(one.Division, other.Division),
        };

    /// <summary>กองช่าว beside กองช่าง is a slip of the pen, until its writer says that it is meant.</summary>
    private IEnumerable<StaffProblem> Division(StaffRow row)
    {
        if (StaffPosts.IsNone(row.Division) || office.DivisionOf(row.Division) is not null || StaffPosts.IsYes(row.Meant))
            yield break;
        var written = StandingOffice.Bare(row.Division);
        if (office.Divisions.FirstOrDefault(d => IsNear(written, StandingOffice.Bare(d.Name))) is { } standing)
            yield return new(StaffField.Division, "ไม่มีสำนัก/กองชื่อนี้", standing.Name);
        else if (
            _divisions.Where(d => IsNear(written, d.Key) && d.Value > _divisions[written]).Select(d => d.Key).FirstOrDefault() is
            { } often
        )
            yield return new(
                StaffField.Division,
                "สะกดไม่เหมือนแถวอื่น",
                _rows.First(r => StandingOffice.Bare(r.Division) == often).Division
            );
    }

    private IEnumerable<string> Notes(int at, Person? known, StaffState state)
    {
        var row = _rows[at];
        if (row != given[at])
            yield return "ซ่อมสระอำที่แตกให้แล้ว";
        if (state is StaffState.Known)
            yield return known!.Position is { } post && !StandingOffice.Same(post.Title, row.Position)
                ? $"มีอยู่แล้ว ตำแหน่งในระบบคือ{post.Title} จะไม่เปลี่ยน"
                : "มีอยู่แล้ว ไม่เพิ่มซ้ำ";
        else if (state is StaffState.Fills)
            yield return "มีอยู่แล้ว เติมส่วนที่ยังขาดให้";
        if (Earlier(at) is { } earlier)
            yield return $"คนเดียวกับแถว {earlier.Number} ครองตำแหน่งนี้ด้วย";
    }

    /// <summary>Whether a person who is here gets something from the row.</summary>
    private bool Gets(StaffRow row, Person known) =>
        !office.Accounts.ContainsKey(known.Id) || known.PositionId is null || IsFurtherPost(row, known);

    /// <summary>A vacant post of the chain, told of somebody who has another.</summary>
    private bool IsFurtherPost(StaffRow row, Person known) => known.PositionId is not null && IsFree(row, known);

    private bool IsFree(StaffRow row, Person known) =>
        StaffPosts.Of(row) is not Post.Officer
        && !(known.Position is { } own && StandingOffice.Same(own.Title, row.Position))
        && (office.PositionOf(row.Position, row.Division) is not { } seat || Holder(seat) is null);

    private StaffRow? Earlier(int at) => _rows[at].Name.Length == 0 ? null : Before(at, r => SamePerson(r, _rows[at]));

    private StaffRow? Before(int at, Func<StaffRow, bool> isIt) => _rows.Take(at).FirstOrDefault(isIt);

    private static Person? Holder(Position position) =>
        position.Holders.Find(h => h.IsActive) ?? (position.HeldBeside?.Person is { IsActive: true } person ? person : null);

    private static bool SamePerson(StaffRow one, StaffRow other) => PersonNames.Key(one.Name) == PersonNames.Key(other.Name);

    private static bool IsThey(Person person, StaffRow row) => PersonNames.Key(person.Name) == PersonNames.Key(row.Name);

    private static bool Alike(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static StaffRow Mended(StaffRow row) =>
        row with
        {
            Name = BrokenSaraAm.Repair(row.Name),
            Position = BrokenSaraAm.Repair(row.Position),
            Division = BrokenSaraAm.Repair(row.Division),
        };

    private static Dictionary<string, int> Count(IReadOnlyList<StaffRow> rows) =>
        rows.Select(r => StandingOffice.Bare(BrokenSaraAm.Repair(r.Division)))
            .GroupBy(d => d, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>One letter changed, left out or put in.</summary>
    internal static bool IsNear(string one, string other)
    {
        if (one == other || Math.Abs(one.Length - other.Length) > 1 || Math.Min(one.Length, other.Length) < 4)
            return false;
        var same = 0;
        while (same < Math.Min(one.Length, other.Length) && one[same] == other[same])
            same++;
        var (a, b) = (one[same..], other[same..]);
        return a.Length == b.Length ? a[1..] == b[1..]
            : a.Length > b.Length ? a[1..] == b
            : a == b[1..];
    }
}
