using Assay.Kernel;

namespace Assay.Stores.Embedded.Keys;

/// <summary>Keys and the reasons why some cannot be read, gathered so that all are told at once.</summary>
internal sealed class KeyListing
{
    private readonly List<KeyDescription> _keys = [];
    private readonly List<Problem> _problems = [];

    public void Add(KeyDescription key) => _keys.Add(key);

    public void Add<TKey>(Outcome<TKey> read, Func<TKey, KeyDescription> describe) where TKey : class, IDisposable
    {
        _problems.AddRange(read.Problems);
        using var key = read.Value;
        if (key is not null) _keys.Add(describe(key));
    }

    public Outcome<IReadOnlyList<KeyDescription>> Result() => Outcome.Unless<IReadOnlyList<KeyDescription>>(_problems, () => _keys);
}
