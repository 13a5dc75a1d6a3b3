using Assay.Kernel;

namespace Assay.Tracking.Search;

/// <summary>The problems of reading a search. All have one code, <see cref="TrackingFaults.Invalid"/>: to a caller they are one thing, a parameter whose value is not valid.</summary>
internal static class SearchProblems
{
    private const int Shown = 200;

    public static Problem Filter(string message, string remedy, string? value = null, string? expected = null) => Make("filter", message, remedy, value, expected);

    public static Problem Order(string message, string remedy, string? value = null, string? expected = null) => Make("order_by", message, remedy, value, expected);

    public static Problem Column(string message, string remedy, string? value = null, string? expected = null) => Make("columns", message, remedy, value, expected);

    public static Problem Page(string message, string? value) => Make("page_token", message, "Search again from the first page.", value, "a token that an earlier page of the same search gave");

    /// <summary>A text, cut to what a message can hold.</summary>
    public static string Short(string text) => text.Length <= Shown ? text : $"{text.AsSpan(0, Shown)}…";

    private static Problem Make(string field, string message, string remedy, string? value, string? expected) =>
        new(TrackingFaults.Invalid, message, remedy) { Place = new Place(Field: field), Value = value is null ? null : Short(value), Expected = expected };
}
