using Assay.Tracking.Search;

namespace Assay.Mlflow.Wire;

/// <summary>The fields that most searches share.</summary>
internal static class SearchFields
{
    /// <summary>Reads <c>filter</c>, <c>order_by</c>, <c>max_results</c> and <c>page_token</c>.</summary>
    /// <param name="fields">The request.</param>
    /// <param name="most">The most results that a page may hold.</param>
    /// <param name="usual">How many it holds when nobody says.</param>
    public static SearchRequest Read(MlflowFields fields, int most, int usual) =>
        new(fields.Text("filter"), fields.Texts("order_by"), ReadMost(fields, most, usual), fields.Text("page_token"));

    /// <summary>Reads <c>max_results</c>, from 1 to the most.</summary>
    public static int ReadMost(MlflowFields fields, int most, int usual)
    {
        var asked = fields.Integer("max_results") ?? usual;
        if (asked < 1) fields.Problems.Add(WireFaults.Invalid("max_results", $"{asked}", "it has to be a positive integer."));
        else if (asked > most) fields.Problems.Add(WireFaults.Invalid("max_results", $"{asked}", $"it must be at most {most}."));
        return (int)Math.Clamp(asked, 1, most);
    }
}
