namespace Assay.Tracking.Index;

/// <summary>Every run at a place of its own, and what each search reads of it. Columns have the same places. A run that is taken away leaves its place empty.</summary>
internal sealed class RunTable
{
    private readonly Dictionary<long, int> _places = [];
    private readonly Dictionary<string, int> _experiments = new(StringComparer.Ordinal);
    private RunRow[] _rows = [];
    private int[] _experimentOf = [];

    /// <summary>How many places there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many experiments there are.</summary>
    public int Experiments => _experiments.Count;

    /// <summary>The run at a place; its number is 0 when the place is empty.</summary>
    public ref readonly RunRow this[int place] => ref _rows[place];

    /// <summary>The place of a run; negative when it is not known.</summary>
    public int PlaceOf(long number) => _places.TryGetValue(number, out var place) ? place : -1;

    /// <summary>The experiment of the run at a place, as <see cref="ExperimentCode"/> has it.</summary>
    public int ExperimentAt(int place) => _experimentOf[place];

    /// <summary>The number of an experiment among those that have runs; negative when it has none.</summary>
    public int ExperimentCode(string experimentId) => _experiments.TryGetValue(experimentId, out var code) ? code : -1;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _places.Clear();
        _experiments.Clear();
        (_rows, _experimentOf, Count) = ([], [], 0);
    }

    /// <summary>Puts a run at its place, a new one at the end.</summary>
    public void Put(RunRow row)
    {
        if (!_places.TryGetValue(row.Number, out var place))
        {
            place = Count++;
            _places.Add(row.Number, place);
            if (place == _rows.Length) Grow();
        }

        if (!_experiments.TryGetValue(row.ExperimentId, out var experiment)) _experiments.Add(row.ExperimentId, experiment = _experiments.Count);
        _rows[place] = row;
        _experimentOf[place] = experiment;
    }

    /// <summary>Empties the places of runs that were told to have changed and are no longer there.</summary>
    public void RemoveExcept(IEnumerable<long> changed, HashSet<long> there)
    {
        foreach (var number in changed.Where(number => !there.Contains(number)))
        {
            if (_places.Remove(number, out var place)) _rows[place] = default;
        }
    }

    private void Grow()
    {
        var size = Math.Max(256, _rows.Length * 2);
        Array.Resize(ref _rows, size);
        Array.Resize(ref _experimentOf, size);
    }
}
