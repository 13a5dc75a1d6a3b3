using Assay.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assay.Projects.ProjectFiles.Yaml;

/// <summary>
/// Builds nodes from the parser's events. Nesting is limited before it can exhaust the stack, an anchor can be used only after its node is
/// complete (so no node contains itself), and a key that stands twice is a fault.
/// </summary>
internal sealed class YamlComposer
{
    /// <summary>Deepest nesting that is read.</summary>
    public const int MaxDepth = 32;

    private readonly string _file;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly Stack<long> _brackets = new();

    private YamlComposer(string text, string file)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The single document in <paramref name="text"/>, or every fault of its form.</summary>
    public static Outcome<YamlNode> Compose(string text, string file)
    {
        var composer = new YamlComposer(text, file);
        try
        {
            return composer.Document();
        }
        catch (YamlException fault)
        {
            return YamlFault.Of(fault, text, file);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The parser means all of these as "malformed" on some inputs; a stranger's file never ends the program.
            return YamlFault.At(composer.Line, composer._brackets.Count > 0, text, file);
        }
    }

    // Where a bracket was opened that is still open; else how far the parser came.
    private long? Line => _brackets.TryPeek(out var opened) ? opened : _parser.Current?.End.Line;

    private Outcome<YamlNode> Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _)) return YamlText.Empty(_file);
        var root = Node(depth: 0);
        if (root is null) return Outcome<YamlNode>.Failed(_problems);
        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out var second)) Fault("project.several-documents", second.Start.Line, "The file holds more than one YAML document.", "Keep one document: remove the line '---' and what follows it.");
        return Outcome.Unless(_problems, () => root);
    }

    // Null stands for a fault after which the rest cannot be understood.
    private YamlNode? Node(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias)) return Alias(alias);
        if (depth > MaxDepth) return Fault("project.too-deep", _parser.Current!.Start.Line, $"Values are nested more than {MaxDepth} deep.", "Flatten the file: a project file needs about six levels.");
        var start = _parser.Current as NodeEvent;
        if (start is not null && !start.Tag.IsEmpty && !start.Tag.IsNonSpecific) Fault("project.tag", start.Start.Line, $"The tag '{start.Tag}' has no meaning in a project file.", "Remove it: each field knows its own type.");
        YamlNode? node = _parser.Current switch
        {
            Scalar => Single(),
            SequenceStart => Sequence(depth),
            MappingStart => Mapping(depth),
            var other => throw new YamlException($"A value was expected, not {other?.GetType().Name}."),
        };
        if (node is not null && start is { Anchor.IsEmpty: false }) _anchors[start.Anchor.Value] = node;
        return node;
    }

    private YamlScalar Single()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any, scalar.Start.Line);
    }

    private YamlSequence? Sequence(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        if (start.Style == SequenceStyle.Flow) _brackets.Push(start.Start.Line);
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }
        if (start.Style == SequenceStyle.Flow) _brackets.Pop();
        return new YamlSequence(items, start.Start.Line);
    }

    private YamlMapping? Mapping(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        if (start.Style == MappingStyle.Flow) _brackets.Push(start.Start.Line);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (Entry(depth) is not { } entry) return null;
            if (lines.TryAdd(entry.Name, entry.Line)) entries.Add(entry);
            else Fault("project.duplicate-key", entry.Line, $"The key '{entry.Name}' stands twice; the first is on line {lines[entry.Name]}.", "Remove one of the two.");
        }
        if (start.Style == MappingStyle.Flow) _brackets.Pop();
        return new YamlMapping(entries, start.Start.Line);
    }

    private YamlEntry? Entry(int depth)
    {
        var line = _parser.Current!.Start.Line;
        if (Node(depth + 1) is not { } key) return null;
        if (Node(depth + 1) is not { } value) return null;
        if (key is YamlScalar name) return new YamlEntry(name.Content, line, value);
        Fault("project.key", line, $"A key is a name, not {key.Description}.", "Quote it if it holds braces or brackets.");
        return null;
    }

    private YamlNode? Alias(AnchorAlias alias) =>
        _anchors.TryGetValue(alias.Value.Value, out var node)
            ? node
            : Fault("project.unknown-anchor", alias.Start.Line, $"'*{alias.Value.Value}' refers to no value above it.", $"Name the value with '&{alias.Value.Value}' first, or write it out.");

    private YamlNode? Fault(string code, long line, string message, string remedy)
    {
        _problems.Add(new Problem(code, message, remedy) { Place = new Place(_file, line) });
        return null;
    }
}
