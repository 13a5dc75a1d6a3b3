using System.Text.Json.Serialization;

namespace Assay.Stores.Embedded.Home;

/// <summary>How a home's own small files are written and read. The code for it is generated while building, which saves every command's start about 20 ms.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HomeDescription))]
[JsonSerializable(typeof(HomeLockHolder))]
internal sealed partial class HomeJson : JsonSerializerContext;
