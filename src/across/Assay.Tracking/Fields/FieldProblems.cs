using Assay.Kernel;

namespace Assay.Tracking.Fields;

/// <summary>What is wrong with a field that a client sent: each names the field, the value and what was expected.</summary>
public static class FieldProblems
{
    /// <summary>The field has to be there.</summary>
    public static Problem Missing(string field) =>
        new(TrackingFaults.Invalid, $"Missing value for required parameter '{field}'.", "Send it.") { Place = new Place(Field: field), Expected = "a value" };

    /// <summary>The value is not what the field takes.</summary>
    public static Problem Invalid(string field, string? value, string why, string expected) =>
        new(TrackingFaults.Invalid, why, "Correct the value.") { Place = new Place(Field: field), Value = value, Expected = expected };

    /// <summary>The value is too long.</summary>
    public static Problem TooLong(string field, int length, int limit) =>
        new(TrackingFaults.Invalid, $"'{field}' exceeds the maximum length of {limit} characters: it has {length}.", "Shorten it.") { Place = new Place(Field: field), Expected = $"at most {limit} characters" };

    /// <summary>There is no such thing.</summary>
    public static Problem NotFound(string message, string field, string? value) =>
        new(TrackingFaults.NotFound, message, "Look it up again: it may have been renamed or deleted.") { Place = new Place(Field: field), Value = value };

    /// <summary>The name is taken.</summary>
    public static Problem Taken(string message, string field, string? value) =>
        new(TrackingFaults.AlreadyExists, message, "Choose another name, or use the one that is there.") { Place = new Place(Field: field), Value = value };

    /// <summary>What is asked does not go with the state that the thing is in.</summary>
    public static Problem WrongState(string message, string field, string? value, string remedy) =>
        new(TrackingFaults.WrongState, message, remedy) { Place = new Place(Field: field), Value = value };
}
