namespace ItaWorkflow.Data.Persistence.Sqlite;

/// <summary>One connection's turn to write, and what it has to tell when it is kept.</summary>
internal sealed class SqliteTurn(SqliteOffice office)
{
    private readonly HashSet<(string Channel, string Word)> _said = [];
    private bool _writes;

    public async ValueTask BeginAsync(CancellationToken cancel)
    {
        await office.EnterAsync(cancel);
        _writes = true;
    }

    public void Begin()
    {
        office.Enter();
        _writes = true;
    }

    public bool Note(string channel, string word) => _said.Add((channel, word));

    public void Keep()
    {
        var said = _said.ToList();
        End();
        office.Tell(said);
    }

    public void End()
    {
        _said.Clear();
        if (!_writes)
            return;
        _writes = false;
        office.Leave();
    }
}
