using System.Text;
using Architecture.Tests.Shapes;
using Assay.Kernel.Capabilities;

namespace Architecture.Tests.Capabilities;

/// <summary>Writes the reference page of a capability from its declaration.</summary>
internal static class CommandPage
{
    private const string Note = "<!-- Generated from the capability's declaration; a test fails when it differs. -->";

    /// <summary>The page in Markdown.</summary>
    public static string Write(DeclaredCapability declared)
    {
        var capability = declared.Capability;
        var page = new StringBuilder($"# assay {capability.Name}\n\n{Note}\n\n{capability.Summary}\n\n```\n{Usage(capability)}\n```\n\n{Permission(capability.Permission)}\n");
        if (capability.Parameters.Length > 0) page.Append($"\n## Parameters\n\n| parameter | holds | meaning |\n| --- | --- | --- |\n{string.Concat(capability.Parameters.Select(Row))}");
        if (capability.Examples.Length > 0) page.Append($"\n## Examples\n\n{string.Concat(capability.Examples.Select(example => $"- `{example.Command}`: {example.Shows}\n"))}");
        if (capability.Problems.Count > 0) page.Append($"\n## Problems\n\n| code | what it means |\n| --- | --- |\n{string.Concat(capability.Problems.Select(problem => $"| `{problem.Key}` | {ShapeTable.Escape(problem.Value)} |\n"))}");
        page.Append($"\n## Answer\n\nWhat `--json` writes. {ShapeTable.Summary(declared.Result)}\n\n{ShapeTable.Write(declared.Result)}");
        foreach (var shape in ShapeTable.Within([declared.Result])) page.Append($"\n### {shape.Name}\n\n{ShapeTable.Summary(shape)}\n\n{ShapeTable.Write(shape)}");
        return page.ToString();
    }

    private static string Usage(Capability capability) => string.Join(' ', new[] { "assay", capability.Name }.Concat(capability.Parameters.OrderByDescending(parameter => parameter.IsPositional).Select(Usage)));

    private static string Usage(Parameter parameter)
    {
        var value = parameter.IsPositional ? Dashed(parameter).ToUpperInvariant() : $"--{Dashed(parameter)}{(parameter.Type == ParameterType.Flag ? "" : " " + parameter.Type.ToString().TrimEnd('s').ToUpperInvariant())}";
        var repeated = parameter.Type == ParameterType.Texts ? value + "..." : value;
        return parameter.IsRequired ? repeated : $"[{repeated}]";
    }

    private static string Row(Parameter parameter) => $"| `{(parameter.IsPositional ? Dashed(parameter).ToUpperInvariant() : $"--{Dashed(parameter)}")}` | {Holds(parameter)} | {ShapeTable.Escape(parameter.Summary)} |\n";

    private static string Holds(Parameter parameter)
    {
        var type = parameter.Type switch { ParameterType.Texts => "text, several times", ParameterType.Integer => "whole number", ParameterType.Flag => "flag", _ => "text" };
        return parameter.IsRequired ? $"{type}, **required**" : type;
    }

    private static string Permission(Permission permission) => permission switch
    {
        Assay.Kernel.Capabilities.Permission.Read => "It looks, and changes nothing.",
        Assay.Kernel.Capabilities.Permission.Write => "It adds to the home.",
        _ => "It changes keys or destroys personal text.",
    };

    private static string Dashed(Parameter parameter) => string.Concat(parameter.Name.Select(letter => char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : letter.ToString()));
}
