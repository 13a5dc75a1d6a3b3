using System.Text.Json.Nodes;
using Assay.Kernel;

namespace Assay.Cli.Terminals;

/// <summary>How problems are shown.</summary>
public static class ProblemText
{
    /// <summary>For a person: the place and message on the first line, then what was found, what was expected, what to do.</summary>
    public static void Write(Problem problem, string level, TextWriter to)
    {
        var place = problem.Place?.ToString();
        to.WriteLine($"{level}: {(string.IsNullOrEmpty(place) ? "" : $"{place}: ")}{problem.Message} [{problem.Code}]");
        if (problem.Value is not null) to.WriteLine($"  found     {OneLine(problem.Value)}");
        if (problem.Expected is not null) to.WriteLine($"  expected  {OneLine(problem.Expected)}");
        to.WriteLine($"  do        {problem.Remedy}");
    }

    /// <summary>For a script: an array of objects with code, message, remedy, and where known file, line, field, value, expected.</summary>
    public static JsonArray Json(IEnumerable<Problem> problems) => [.. problems.Select(Json)];

    private static JsonObject Json(Problem problem)
    {
        var node = new JsonObject { ["code"] = problem.Code, ["message"] = problem.Message, ["remedy"] = problem.Remedy };
        if (problem.Place?.File is { } file) node["file"] = file;
        if (problem.Place?.Line is { } line) node["line"] = line;
        if (problem.Place?.Field is { } field) node["field"] = field;
        if (problem.Value is { } value) node["value"] = value;
        if (problem.Expected is { } expected) node["expected"] = expected;
        return node;
    }

    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return line.Length <= 200 ? line : $"{line[..200]}…";
    }
}
