using Assay.Stores.Embedded.Home;

namespace Assay.Cli.Homes;

/// <summary>What a verb says that waits for another to leave the home.</summary>
internal static class WaitingText
{
    /// <summary>The line; the holder is null when nobody knows who it is.</summary>
    public static string For(HomeLockHolder? holder) => holder is null
        ? "Another run has this home. Waiting for it to end (Ctrl+C gives up) …"
        : $"Another run has this home: '{holder.Command}', process {holder.ProcessId}, since {holder.Since.ToLocalTime():HH:mm:ss}. Waiting for it to end (Ctrl+C gives up) …";
}
