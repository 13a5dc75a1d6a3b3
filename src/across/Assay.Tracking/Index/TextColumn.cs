using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Index;

/// <summary>Texts: a parameter, a tag or an attribute. Each different text is kept once, and a comparison looks at each once, however many runs have it.</summary>
/// <param name="read">Reads them from a store.</param>
internal sealed class TextColumn(Action<IRunColumns, IReadOnlyCollection<long>?, Action<long, string>> read) : RunColumn
{
    private const int Absent = 0;
    private const int TextOverhead = 64;

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<string?> _texts = [null];
    private int[] _codeOf = [];
    private long _textBytes;

    /// <inheritdoc/>
    public override long Bytes => _codeOf.LongLength * sizeof(int) + _textBytes;

    /// <summary>A parameter.</summary>
    public static TextColumn OfParam(string key) => new((source, only, row) => source.ReadParam(key, only, row));

    /// <summary>A tag.</summary>
    public static TextColumn OfTag(string key) => new((source, only, row) => source.ReadTag(key, only, row));

    /// <summary>An attribute.</summary>
    public static TextColumn OfAttribute(RunAttribute attribute) => new((source, only, row) => source.ReadAttribute(attribute, only, row));

    /// <inheritdoc/>
    public override void Resize(int places)
    {
        if (places > _codeOf.Length) Array.Resize(ref _codeOf, Math.Max(places, _codeOf.Length * 2));
    }

    /// <inheritdoc/>
    public override void Clear(int place) => _codeOf[place] = Absent;

    /// <inheritdoc/>
    public override void Read(IRunColumns source, IReadOnlyCollection<long>? only, RunTable table) => read(source, only, (number, text) =>
    {
        if (table.PlaceOf(number) is var place and >= 0) _codeOf[place] = CodeOf(text);
    });

    /// <inheritdoc/>
    public override Func<int, bool> Ready(ValueTest test)
    {
        var holds = new bool[_texts.Count];
        for (var code = 0; code < holds.Length; code++) holds[code] = test.Matches(_texts[code]);
        return place => holds[_codeOf[place]];
    }

    /// <inheritdoc/>
    public override int Compare(int left, int right, bool ascending)
    {
        var (one, other) = (_codeOf[left], _codeOf[right]);
        if (one == other) return 0;
        if (one == Absent || other == Absent) return one == Absent ? 1 : -1;
        var order = string.CompareOrdinal(_texts[one], _texts[other]);
        return ascending ? order : -order;
    }

    private int CodeOf(string text)
    {
        if (_codes.TryGetValue(text, out var code)) return code;
        _texts.Add(text);
        _codes.Add(text, code = _texts.Count - 1);
        _textBytes += TextOverhead + 2L * text.Length;
        return code;
    }
}
