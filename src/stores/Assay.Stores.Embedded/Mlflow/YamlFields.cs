using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Assay.Stores.Embedded.Mlflow;

/// <summary>The fields of a small YAML file: a mapping of names to texts. Anything deeper is read by name.</summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode _fields;

    private YamlFields(YamlMappingNode fields) => _fields = fields;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no YAML, or no mapping; the message names the file.</exception>
    public static YamlFields Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents is [{ RootNode: YamlMappingNode fields }] ? new YamlFields(fields) : throw new InvalidDataException($"The file {path} holds no fields.");
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"The file {path} is no YAML: {fault.Message}", fault);
        }
    }

    /// <summary>A text; null when there is none, or a null.</summary>
    public string? Text(string name) => _fields.Children.TryGetValue(new YamlScalarNode(name), out var node) ? Text(node) : null;

    /// <summary>A whole number; null when there is none.</summary>
    public long? Number(string name) => long.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The pairs of a mapping below a name, in ordinal order; none when there is no such mapping.</summary>
    public IReadOnlyList<(string Key, string Value)> Pairs(string name) =>
        _fields.Children.TryGetValue(new YamlScalarNode(name), out var node) && node is YamlMappingNode pairs
            ? [.. pairs.Children.Select(pair => (Text(pair.Key) ?? "", Text(pair.Value) ?? "")).OrderBy(pair => pair.Item1, StringComparer.Ordinal)]
            : [];

    private static string? Text(YamlNode node) => node is YamlScalarNode { Value: { } value } scalar && !(scalar.Style == ScalarStyle.Plain && value is "null" or "~" or "") ? value : null;
}
