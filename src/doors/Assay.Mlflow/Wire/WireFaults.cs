using Assay.Kernel;

namespace Assay.Mlflow.Wire;

/// <summary>What can be wrong with a request before anybody looks at what it asks. Clients match on the first words.</summary>
internal static class WireFaults
{
    private const int MostShown = 200;

    /// <summary>A field that has to be there is not.</summary>
    public static Problem Missing(string field) =>
        new(MlflowErrorCode.InvalidParameterValue, $"Missing value for required parameter '{field}'.", "See the API docs for more information about request parameters.") { Place = new Place(Field: field) };

    /// <summary>A field is of another type.</summary>
    public static Problem WrongType(string field, string value, string expected) =>
        new(MlflowErrorCode.InvalidParameterValue, $"Invalid value {Shorten(value)} for parameter '{field}' supplied: it has to be {expected}.", "See the API docs for more information about request parameters.")
        { Place = new Place(Field: field) };

    /// <summary>A field is of the right type, and its value is not allowed.</summary>
    public static Problem Invalid(string field, string value, string why) =>
        new(MlflowErrorCode.InvalidParameterValue, $"Invalid value {Shorten(value)} for parameter '{field}' supplied: {why}", "") { Place = new Place(Field: field) };

    /// <summary>The body is not said to be JSON.</summary>
    public static Problem WrongContent(string why) => new(MlflowErrorCode.InvalidParameterValue, $"Bad Request. Content-Type must be application/json: {why}", "Send JSON, and say so.");

    /// <summary>The body cannot be read.</summary>
    public static Problem Unreadable(string why) => new(MlflowErrorCode.BadRequest, $"Malformed request body: {why}", "Send one JSON object.");

    /// <summary>The value as a message shows it: never a megabyte of it.</summary>
    public static string Shorten(string value) => value.Length <= MostShown ? value : $"{value[..MostShown]}…";
}
