using Assay.Kernel;
using Assay.Stores.Embedded.Sqlite;
using Assay.Tracking.Outbox;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>The outbox in the SQLite file.</summary>
internal sealed class SqliteOutbox(TrackingFile file) : IOutbox
{
    private const long SmallChange = 64;

    // What another process writes is not signalled; it is found when somebody looks again.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public Task<string> StoreIdAsync(CancellationToken cancellation = default) => Task.FromResult(file.Read(
        statements =>
        {
            var read = statements[TrackingSql.StoreId];
            return read.Next() ? read.Text(0) : throw new FormatException("The store has no identifier.");
        },
        cancellation));

    public Task<IReadOnlyList<WaitingEntry>> WaitingAsync(int most, CancellationToken cancellation = default) => Task.FromResult(file.Read(statements => Waiting(statements, most), cancellation));

    public Task ToldAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellation = default) => file.WriteAsync(
        session =>
        {
            foreach (var number in numbers)
            {
                var told = session.Statements[TrackingSql.Told];
                told.Bind(1, number);
                told.Run();
            }

            return default(Nothing);
        },
        SmallChange * numbers.Count,
        cancellation);

    public async Task ChangedAsync(CancellationToken cancellation = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(LongestWait);
        try
        {
            await file.Outbox.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Time to look again.
        }
    }

    private static IReadOnlyList<WaitingEntry> Waiting(StatementSet statements, int most)
    {
        var read = statements[TrackingSql.Waiting];
        read.Bind(1, most);
        var entries = new List<WaitingEntry>();
        while (read.Next()) entries.Add(new WaitingEntry(read.Int64(0), new OutboxEntry(read.Text(1), read.Bytes(2).ToArray(), read.IsNull(3) ? null : read.Text(3))));
        return entries;
    }
}
