using ItaWorkflow.Data.Journal;
using ItaWorkflow.Data.Memos;
using ItaWorkflow.Data.Organization;
using ItaWorkflow.Data.Persistence;
using ItaWorkflow.Workflows.Administration;

namespace ItaWorkflow.Workflows.Staffing;

/// <summary>Puts a plan into the office, within an administrator's act. Saves nothing.</summary>
internal sealed class StaffHiring(ItaDbContext db, StandingOffice office, AdministrativeAct act)
{
    private readonly List<Division> _divisions = [.. office.Divisions];
    private readonly List<Position> _positions = [.. office.Positions];
    private readonly List<Person> _persons = [.. office.Persons];
    private readonly List<Position> _touched = [];
    private readonly HashSet<string> _userNames = new(office.Accounts.Values, StringComparer.OrdinalIgnoreCase);
    private readonly List<(Person, StaffRow, string)> _without = [];

    /// <summary>Who needs an account, with the user name that is theirs to get.</summary>
    public IReadOnlyList<(Person Person, StaffRow Row, string UserName)> WithoutAccount => _without;

    /// <summary>Positions in which somebody else sits now.</summary>
    public IEnumerable<int?> Seats => _touched.Select(p => (int?)p.Id);

    public void Hire(StaffPlan plan)
    {
        // Names that somebody chose come before those that are made up.
        _userNames.UnionWith(plan.Lines.Select(l => l.Row.UserName).Where(n => n.Length > 0));
        foreach (var line in plan.Lines.Where(l => l.State is not StaffState.Known))
            Hire(line);
        act.Record(
            JournalKind.PersonChanged,
            $"นำเข้าตาราง: บุคคลใหม่ {plan.NewPeople} คน ตำแหน่งใหม่ {plan.NewPositions.Count} สำนัก/กองใหม่ {plan.NewDivisions.Count}"
        );
    }

    private void Hire(StaffLine line)
    {
        var division = Division(line);
        var position = Position(line, division);
        var person = _persons.Find(p => PersonNames.Key(p.Name) == PersonNames.Key(line.Row.Name));
        if (person is null)
        {
            person = db.Persons.Add(new() { Name = line.Row.Name }).Entity;
            _persons.Add(person);
            (person.Email, person.Phone) = (line.Row.Email, line.Row.Phone);
            act.Record(JournalKind.PersonChanged, $"เพิ่มบุคคล {person.Name}");
        }
        Seat(person, position, division);
        if (!office.Accounts.ContainsKey(person.Id) && _without.TrueForAll(w => w.Item1 != person))
            _without.Add((person, line.Row, UserName(line.Row)));
    }

    private void Seat(Person person, Position position, Division? division)
    {
        if (person.Position is { } own && own != position)
            db.FurtherPosts.Add(
                new()
                {
                    PositionId = position.Id,
                    Position = position,
                    PersonId = person.Id,
                    Person = person,
                }
            );
        else if (person.Position is null)
        {
            person.Position = position;
            person.Division ??= division;
        }
        else
            return;
        _touched.Add(position);
    }

    private Division? Division(StaffLine line)
    {
        if (StaffPosts.IsNone(line.Row.Division))
            return null;
        var division = _divisions.Find(d => StandingOffice.Same(d.Name, line.Row.Division));
        if (division is null)
        {
            division = db.Divisions.Add(new() { Name = line.Row.Division, SortOrder = _divisions.Count + 1 }).Entity;
            _divisions.Add(division);
            act.Record(JournalKind.DivisionChanged, $"เพิ่ม{division.Name}");
        }
        if (division.NumberPrefix.Length == 0)
            division.NumberPrefix = RunningNumber.Spell(line.Row.Prefix);
        return division;
    }

    private Position Position(StaffLine line, Division? division)
    {
        var home = line.Post.NeedsDivision() ? division : null;
        var position = _positions.Find(p => StandingOffice.Same(p.Title, line.Row.Position) && IsOf(p, home));
        if (position is not null)
            return position;
        position = db
            .Positions.Add(
                new()
                {
                    Title = line.Row.Position,
                    Post = line.Post,
                    Division = home,
                    SortOrder = _positions.Count + 1,
                }
            )
            .Entity;
        _positions.Add(position);
        act.Record(JournalKind.PositionChanged, $"เพิ่มตำแหน่ง{position.Title}");
        return position;
    }

    /// <summary>A title that belongs to no division is the same wherever its holder sits.</summary>
    private static bool IsOf(Position position, Division? home) =>
        position is { DivisionId: null, Division: null } || position.Division == home;

    private string UserName(StaffRow row)
    {
        if (row.UserName.Length > 0)
            return row.UserName;
        var name = PersonNames.UserName(row.Name, row.Email, _userNames);
        _userNames.Add(name);
        return name;
    }
}
