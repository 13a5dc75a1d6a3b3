namespace Assay.Stores.Embedded.Sqlite;

/// <summary>Work that waits for the disk, on a thread of its own: a thread of the pool that waits is a core that signs nothing.</summary>
internal static class DiskWork
{
    public static Task RunAsync(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}
