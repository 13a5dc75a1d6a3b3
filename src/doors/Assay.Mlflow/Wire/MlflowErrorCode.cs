using Microsoft.AspNetCore.Http;

namespace Assay.Mlflow.Wire;

/// <summary>The error codes of MLflow's protocol, and the HTTP status that goes with each.</summary>
internal static class MlflowErrorCode
{
    public const string InvalidParameterValue = "INVALID_PARAMETER_VALUE";
    public const string ResourceDoesNotExist = "RESOURCE_DOES_NOT_EXIST";
    public const string ResourceAlreadyExists = "RESOURCE_ALREADY_EXISTS";
    public const string InvalidState = "INVALID_STATE";
    public const string BadRequest = "BAD_REQUEST";
    public const string NotFound = "NOT_FOUND";
    public const string NotImplemented = "NOT_IMPLEMENTED";
    public const string PermissionDenied = "PERMISSION_DENIED";
    public const string Unauthenticated = "UNAUTHENTICATED";
    public const string ResourceConflict = "RESOURCE_CONFLICT";
    public const string ResourceExhausted = "RESOURCE_EXHAUSTED";
    public const string TemporarilyUnavailable = "TEMPORARILY_UNAVAILABLE";
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>The HTTP status of a code.</summary>
    public static int StatusOf(string code) => code switch
    {
        InvalidParameterValue or ResourceAlreadyExists or BadRequest => StatusCodes.Status400BadRequest,
        Unauthenticated => StatusCodes.Status401Unauthorized,
        PermissionDenied => StatusCodes.Status403Forbidden,
        ResourceDoesNotExist or NotFound => StatusCodes.Status404NotFound,
        ResourceConflict => StatusCodes.Status409Conflict,
        NotImplemented => StatusCodes.Status501NotImplemented,
        ResourceExhausted => StatusCodes.Status507InsufficientStorage,
        TemporarilyUnavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
