namespace Assay.Ledger.Keys;

/// <summary>
/// What one key signed. A revocation may reach back before the record that states it, so what counts is known only at the end of the log: the times of
/// what counted so far are kept until then, 32 bytes a record.
/// </summary>
internal sealed class KeyTally
{
    private readonly List<(DateTimeOffset At, DateTimeOffset LatestBefore)> _counting = [];

    public long Records { get; private set; }

    public void Add(KeyStanding standing, DateTimeOffset at, DateTimeOffset latestBefore)
    {
        Records++;
        if (standing == KeyStanding.Counts) _counting.Add((at, latestBefore));
    }

    public long CountedUnder(KeyHistory? history) => _counting.Count(record => !KeyRules.IsRevoked(history?.Revocation, record.At, record.LatestBefore));
}
