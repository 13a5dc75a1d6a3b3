using System.Text;
using Assay.Kernel;
using Assay.Ledger.Checkpoints;
using Assay.Stores.Embedded.Files;

namespace Assay.Stores.Embedded.Home;

/// <summary>
/// The newest head of each log that this user has seen, kept outside of the home: whoever rolls a home back to an earlier state, or
/// rewrites it, contradicts what is written here. One file a log, whole at every moment.
/// </summary>
/// <param name="folder">Mostly <c>~/.local/state/assay/heads</c>.</param>
public sealed class KnownHeads(string folder)
{
    /// <summary>Where the head of a log lies, whether it exists or not.</summary>
    public string FileOf(string origin) => Path.Combine(folder, Uri.EscapeDataString(origin));

    /// <summary>The newest head of a log that is known here; null when there is none.</summary>
    /// <returns>The head, or <c>heads.unreadable</c>.</returns>
    public Outcome<Checkpoint?> Newest(string origin)
    {
        var file = FileOf(origin);
        try
        {
            if (!File.Exists(file)) return Outcome<Checkpoint?>.Success(null);
            var read = Checkpoint.Parse(File.ReadAllText(file));
            return read.Succeeded && read.Value.Origin == origin ? read.Value : Unreadable(file, "it is not a head of this log.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(file, fault.Message);
        }
    }

    /// <summary>Keeps a head, unless one of the same size or a greater is known already: two processes may finish in either order.</summary>
    /// <returns>Done, or <c>heads.unreadable</c>, <c>heads.not-kept</c>.</returns>
    public Outcome<Nothing> Keep(Checkpoint head)
    {
        var known = Newest(head.Origin);
        if (!known.Problems.IsEmpty) return Outcome<Nothing>.Failed(known.Problems);
        if (known.Value?.Size >= head.Size) return Outcome.Done;
        try
        {
            DurableFile.MakeFolder(folder);
            DurableFile.Write(FileOf(head.Origin), Encoding.UTF8.GetBytes(head.Note));
            return Outcome.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem("heads.not-kept", "The ledger's newest head could not be kept outside of its home; the records themselves are safe.", "Make the folder writable, so that 'assay ledger verify' can tell whether the home was rolled back.")
            { Place = new Place(FileOf(head.Origin)), Value = fault.Message };
        }
    }

    private static Problem Unreadable(string file, string why) => new(
        "heads.unreadable", "The newest known head of the log cannot be read.", "Look at the file; if it is damaged, move it away and compare the ledger with the head in an earlier report.")
    { Place = new Place(file), Value = why };
}
