using System.Text.RegularExpressions;
using Assay.Kernel;

namespace Assay.Tracking.Search.Evaluation;

/// <summary>The expressions of RLIKE: they match in time proportional to the text, so that no caller can make a search hang. That leaves out look-around and references back.</summary>
internal static class RegularExpression
{
    private const int Longest = 1_000;

    /// <summary>The expression, or a problem that says what is wrong with it.</summary>
    public static Outcome<Regex> Compile(string expression)
    {
        if (expression.Length > Longest) return SearchProblems.Filter("The regular expression of RLIKE is too long.", "Use a shorter one.", expression, $"at most {Longest:N0} characters");
        try
        {
            return new Regex(expression, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return SearchProblems.Filter($"The regular expression of RLIKE cannot be used: {SearchProblems.Short(fault.Message)}", "Correct it, or use LIKE.", expression, "a regular expression without look-around and references back");
        }
    }
}
