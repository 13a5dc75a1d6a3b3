using CsCheck;

namespace Stores.Tests.DuckDb;

internal static class OneOf
{
    /// <summary>One of the values, each as likely.</summary>
    public static Gen<T> These<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
