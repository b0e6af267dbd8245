-- The tables of a file of records (RECORDS): events as their last correction tells them, with the day of Amsterdam.
SET TimeZone = 'Europe/Amsterdam';

CREATE TABLE raw AS SELECT * FROM read_json('RECORDS', format = 'newline_delimited', maximum_object_size = 67108864, columns = {
  id: 'VARCHAR', holder: 'VARCHAR',
  organisations: 'STRUCT(id VARCHAR, kind VARCHAR)[]',
  professionals: 'STRUCT(id VARCHAR, organisation VARCHAR, specialisations VARCHAR[])[]',
  children: 'STRUCT(id VARCHAR, "birthDate" DATE)[]',
  events: 'STRUCT(id VARCHAR, type VARCHAR, "at" VARCHAR, "by" VARCHAR, "to" JSON, "from" JSON, children VARCHAR[], corrects VARCHAR,
    "enteredInError" BOOLEAN, measure VARCHAR, kind VARCHAR, organisation VARCHAR, professional VARCHAR, about VARCHAR, "in" VARCHAR,
    mode VARCHAR, form VARCHAR, status VARCHAR, "declinedBy" VARCHAR, "endedAt" VARCHAR,
    participants STRUCT(role VARCHAR, id VARCHAR)[])[]'
});

CREATE TABLE organisation AS SELECT id AS record, o.id AS id, o.kind AS kind FROM raw, unnest(organisations) AS t(o);
CREATE TABLE professional AS
  SELECT id AS record, p.id AS id, p.organisation AS organisation,
    coalesce(list_contains(p.specialisations, 'domestic-violence'), false) AS specialised
  FROM raw, unnest(professionals) AS t(p);
CREATE TABLE child AS
  SELECT id AS record, c.id AS child, c."birthDate" AS birth FROM raw, unnest(children) AS t(c);

CREATE TABLE event AS
  WITH flat AS (SELECT raw.id AS record, e.* FROM raw, unnest(events) AS t(e)),
  version AS (
    SELECT o.record, o.id, o.type,
      CASE WHEN c.id IS NULL THEN o."at" ELSE c."at" END AS written,
      CASE WHEN c.id IS NULL THEN o ELSE c END AS v
    FROM flat o LEFT JOIN flat c ON c.record = o.record AND c.corrects = o.id
    WHERE o.corrects IS NULL AND coalesce(c."enteredInError", false) = false
  )
  SELECT record, id, type, v."by" AS "by", v."to" AS "to", v."from" AS "from", v.children AS children, v.measure AS measure,
    v.kind AS kind, v.organisation AS organisation, v.professional AS professional, v.about AS about, v."in" AS told_in,
    v.mode AS mode, v.form AS form, v.status AS status, v."declinedBy" AS declined_by, v.participants AS participants,
    written::TIMESTAMPTZ AS t_from,
    CASE WHEN length(written) = 10 THEN written::TIMESTAMPTZ + INTERVAL 1 DAY - INTERVAL 1 MILLISECOND ELSE written::TIMESTAMPTZ END AS t_to,
    written::TIMESTAMPTZ::DATE AS day,
    CASE WHEN length(coalesce(v."endedAt", written)) = 10
      THEN coalesce(v."endedAt", written)::TIMESTAMPTZ + INTERVAL 1 DAY - INTERVAL 1 MILLISECOND
      ELSE coalesce(v."endedAt", written)::TIMESTAMPTZ END AS t_end
  FROM version WHERE written::TIMESTAMPTZ::DATE <= DATE 'AS_OF';

CREATE TABLE participant AS
  SELECT record, event.id AS event, p.role AS role, p.id AS id FROM event, unnest(participants) AS t(p);

-- Whom an event concerns: those it lists, or who took part.
CREATE TABLE concern AS
  SELECT record, id AS event, unnest(children) AS child FROM event WHERE type <> 'contact'
  UNION ALL
  SELECT p.record, p.event, p.id FROM participant p JOIN child c ON c.record = p.record AND c.child = p.id;
