using Assay.Kernel;

namespace Assay.Data.Splitting;

/// <summary>The random orders of a split; each purpose has a sequence of its own, so that another number of folds does not move the test set.</summary>
internal sealed class Chance(ulong seed)
{
    /// <summary>The items in a random order.</summary>
    /// <param name="items">What to order.</param>
    /// <param name="purpose">What the order is for.</param>
    public T[] Shuffle<T>(IEnumerable<T> items, string purpose)
    {
        var shuffled = items.ToArray();
        SeededRandom.For(seed, $"data/split/{purpose}").Shuffle(shuffled.AsSpan());
        return shuffled;
    }
}
