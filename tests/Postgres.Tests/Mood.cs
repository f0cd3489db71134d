namespace LytSlot.Postgres.Tests;

internal enum Mood
{
    None = 0,
    VeryHappy = 1,
}
