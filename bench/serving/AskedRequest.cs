namespace Assay.Bench.Serving;

/// <summary>A request that is sent again and again.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Body">Its body.</param>
/// <param name="Fields">Its header fields, besides host and length.</param>
internal sealed record AskedRequest(string Path, byte[] Body, string Fields = "Content-Type: application/json");
