using Assay.Collect.Finds;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assay.Collect.Mlflow;

/// <summary>Reads the plain settings at the top of a small YAML file; lists and nested settings are passed over.</summary>
internal static class FlatYaml
{
    private const int Deepest = 32;

    /// <summary>The settings by name.</summary>
    /// <exception cref="InvalidDataException">It is no YAML, too large, or nested too deep.</exception>
    public static Dictionary<string, string> Read(string path)
    {
        if (new FileInfo(path).Length > ReadLimits.SettingBytes) throw new InvalidDataException($"It has more than {ReadLimits.SettingBytes} bytes.");
        return Parse(File.ReadAllText(path));
    }

    /// <summary>The settings of a text.</summary>
    /// <exception cref="InvalidDataException">It is no YAML, or nested too deep.</exception>
    internal static Dictionary<string, string> Parse(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Nesting(text) > Deepest) throw new InvalidDataException($"It is nested deeper than {Deepest}.");
        try
        {
            var parser = new Parser(new StringReader(text));
            string? key = null;
            for (var depth = 0; parser.MoveNext();)
            {
                if (parser.Current is Scalar scalar && depth == 1)
                {
                    if (key is not null) settings[key] = scalar.Value;
                    key = key is null ? scalar.Value : null;
                    continue;
                }

                if (parser.Current is AnchorAlias or Scalar) continue;
                depth += parser.Current is MappingStart or SequenceStart ? 1 : parser.Current is MappingEnd or SequenceEnd ? -1 : 0;
                if (depth == 1 && parser.Current is MappingEnd or SequenceEnd) key = null;
            }
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }

        return settings;
    }

    /// <summary>A bound on how deep flow collections nest: what opens before anything closes.</summary>
    private static int Nesting(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is '[' or '{') deepest = Math.Max(deepest, ++depth);
            else if (letter is ']' or '}') depth--;
        }

        return deepest;
    }
}
