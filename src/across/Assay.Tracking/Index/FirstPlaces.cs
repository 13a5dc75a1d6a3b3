namespace Assay.Tracking.Index;

/// <summary>The first few of many in an order, without sorting all of them: a heap whose top is the last of those kept.</summary>
/// <param name="most">How many to keep.</param>
/// <param name="order">The order; it tells any two apart.</param>
internal sealed class FirstPlaces(int most, Comparison<int> order)
{
    private readonly PriorityQueue<int, int> _kept = new(Comparer<int>.Create((left, right) => order(right, left)));

    /// <summary>How many were added in all.</summary>
    public int Seen { get; private set; }

    /// <summary>Adds one.</summary>
    public void Add(int place)
    {
        Seen++;
        if (_kept.Count < most) _kept.Enqueue(place, place);
        else if (most > 0 && order(place, _kept.Peek()) < 0) _kept.DequeueEnqueue(place, place);
    }

    /// <summary>Those kept, in order. Call it once, at the end.</summary>
    public int[] InOrder()
    {
        var places = new int[_kept.Count];
        for (var i = places.Length - 1; i >= 0; i--) places[i] = _kept.Dequeue();
        return places;
    }
}
