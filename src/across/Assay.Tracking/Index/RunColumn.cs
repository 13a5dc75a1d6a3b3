using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Index;

/// <summary>One searchable side of every run, by the places of a <see cref="RunTable"/>.</summary>
internal abstract class RunColumn
{
    /// <summary>When it was last asked for: the oldest goes first when memory is short.</summary>
    public long LastUsed { get; set; }

    /// <summary>About how many bytes it takes.</summary>
    public abstract long Bytes { get; }

    /// <summary>Makes room for so many places, new ones empty.</summary>
    public abstract void Resize(int places);

    /// <summary>Empties a place.</summary>
    public abstract void Clear(int place);

    /// <summary>Reads values into places.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="only">Only of these runs; null for all.</param>
    /// <param name="table">Tells their places.</param>
    public abstract void Read(IRunColumns source, IReadOnlyCollection<long>? only, RunTable table);

    /// <summary>A comparison made ready for this column: whether it holds at a place.</summary>
    public abstract Func<int, bool> Ready(ValueTest test);

    /// <summary>Below zero when <paramref name="left"/> comes first. Whatever the direction, what is missing comes last, and NaN just before it.</summary>
    public abstract int Compare(int left, int right, bool ascending);
}
