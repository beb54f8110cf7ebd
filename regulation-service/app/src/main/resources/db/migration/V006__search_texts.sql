-- Full text: Chinese has no spaces between words, so what is indexed is every pair of neighbouring characters. Two
-- characters are the shortest word one looks for, which trigrams cannot find.

-- How words are compared: in one width and case, without white space. SearchQuery.normal makes the same of a question.
CREATE FUNCTION search_words(body text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(translate(normalize(body, NFKC), E' \t\n\r\f\u000b', ''));

-- Every pair as one number: the first character's code point in the upper bits, 21 bits hold any.
CREATE FUNCTION search_pairs(body text) RETURNS bigint[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT coalesce(array_agg((ascii(pair.one)::bigint << 21) | ascii(pair.next)), '{}')
    FROM (SELECT string_to_array(search_words(body), NULL) AS signs) AS word,
        LATERAL unnest(word.signs, word.signs[2:]) AS pair(one, next)
    WHERE pair.next IS NOT NULL);

DROP INDEX passage_text_ix;
CREATE INDEX passage_pairs_ix ON passage USING gin (search_pairs(body));
