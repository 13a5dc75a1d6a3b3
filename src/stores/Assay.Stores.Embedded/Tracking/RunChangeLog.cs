using System.Buffers.Binary;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Index;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>
/// Which runs each transaction changed, kept in the database itself: so it holds for what other processes write too. Only the newest transactions are kept;
/// who has not asked for longer reads everything anew.
/// </summary>
internal sealed class RunChangeLog
{
    private const long MostKept = 50_000;
    private const long DroppedAtOnce = 1_000;

    private readonly HashSet<long> _changed = [];

    public void Add(long run) => _changed.Add(run);

    /// <summary>Writes what was added, as one transaction's.</summary>
    public void Write(StatementSet statements)
    {
        if (_changed.Count == 0) return;
        var bytes = new byte[_changed.Count * sizeof(long)];
        var at = 0;
        foreach (var run in _changed) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long) * at++), run);
        _changed.Clear();
        var add = statements[TrackingSql.AddChange];
        add.Bind(1, bytes);
        add.Next();
        var number = add.Int64(0);
        add.Reset();
        if (number % DroppedAtOnce != 0) return;
        var drop = statements[TrackingSql.DropChanges];
        drop.Bind(1, number - MostKept);
        drop.Run();
    }

    /// <summary>What has changed since a transaction.</summary>
    public static RunChanges Since(long cursor, StatementSet statements)
    {
        if (cursor <= 0) return new RunChanges(Newest(statements), null);
        var numbers = new HashSet<long>();
        var read = statements[TrackingSql.ChangesSince];
        read.Bind(1, cursor);
        var last = cursor;
        while (read.Next())
        {
            if (read.Int64(0) != ++last) return new RunChanges(Newest(statements), null);
            for (var runs = read.Bytes(1); !runs.IsEmpty; runs = runs[sizeof(long)..]) numbers.Add(BinaryPrimitives.ReadInt64LittleEndian(runs));
        }

        return last == cursor && Newest(statements) is var newest && newest != cursor ? new RunChanges(newest, null) : new RunChanges(last, numbers);
    }

    // Of a store in which nothing was changed yet, the cursor is 0: whoever comes with it reads everything, which is little.
    private static long Newest(StatementSet statements)
    {
        var newest = statements[TrackingSql.NewestChange];
        newest.Next();
        var number = newest.Int64(0);
        newest.Reset();
        return number;
    }
}
