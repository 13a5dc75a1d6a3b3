namespace Assay.Tracking.Runs;

/// <summary>Something that a run read or made. The same kind and key are kept once; a later one replaces the body.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Names it within its kind.</param>
/// <param name="Body">UTF-8 JSON. A dataset: <c>{"name","digest","source_type","source","schema","profile","tags":[{"key","value"}]}</c>; a model made: <c>{"step"}</c>; a model read: <c>{}</c>.</param>
public sealed record RunLink(RunLinkKind Kind, string Key, ReadOnlyMemory<byte> Body)
{
    /// <summary>The key of a dataset.</summary>
    public static string DatasetKey(string name, string digest) => $"{name}\n{digest}";
}
