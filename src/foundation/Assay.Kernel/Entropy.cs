namespace Assay.Kernel;

/// <summary>
/// Fills a span with bytes nobody can predict. Doors pass <see cref="System.Security.Cryptography.RandomNumberGenerator.Fill(Span{byte})"/>;
/// tests pass something repeatable. For statistics use <see cref="SeededRandom"/> instead.
/// </summary>
public delegate void Entropy(Span<byte> destination);
