-- The six norms over the events, for records in which everything is known: 4 breached, 3 open, 2 satisfied, 1 excused.
WITH
ev AS (SELECT e.*, k.child, c.birth FROM event e JOIN concern k ON k.record = e.record AND k.event = e.id
  JOIN child c ON c.record = k.record AND c.child = k.child),
kind_of AS (SELECT record, id, kind FROM organisation
  UNION ALL SELECT p.record, p.id, o.kind FROM professional p JOIN organisation o ON o.record = p.record AND o.id = p.organisation),
named AS (SELECT record, id, 'to' AS field, unnest(from_json(CASE WHEN json_type("to") = 'ARRAY' THEN "to" ELSE json_array("to") END, '["VARCHAR"]')) AS name
    FROM event WHERE "to" IS NOT NULL AND type IN ('report', 'disclosure', 'help-request')
  UNION ALL
  SELECT record, id, 'from', unnest(from_json(CASE WHEN json_type("from") = 'ARRAY' THEN "from" ELSE json_array("from") END, '["VARCHAR"]'))
    FROM event WHERE "from" IS NOT NULL AND type = 'transfer'),
names_vt AS (SELECT DISTINCT n.record, n.id, n.field FROM named n
  JOIN kind_of k ON k.record = n.record AND k.id = n.name WHERE k.kind = 'veilig-thuis'),
vt AS (SELECT record, any_value(id) AS id FROM organisation WHERE kind = 'veilig-thuis' GROUP BY record HAVING count(*) = 1),

-- Contacts as each child had them: alone with one professional, by which kind of organisation.
alone AS (SELECT record, event,
    count(*) FILTER (role = 'professional') = 1 AND count(*) FILTER (role = 'child') = 1
      AND count(*) FILTER (role NOT IN ('child', 'professional', 'interpreter', 'support-person')) = 0 AS alone
  FROM participant GROUP BY record, event),
talk AS (SELECT ev.*, a.alone, o.kind AS by_kind FROM ev
  LEFT JOIN alone a ON a.record = ev.record AND a.event = ev.id
  LEFT JOIN organisation o ON o.record = ev.record AND o.id = ev."by" WHERE ev.type = 'contact'),
declined AS (SELECT * FROM talk WHERE status = 'declined' AND declined_by = 'child'),

-- Measures: which continues which, and the first of each span.
starts AS (SELECT * FROM ev WHERE type = 'measure-start'),
ends AS (SELECT * FROM ev WHERE type = 'measure-end'),
follows AS (SELECT s.record, s.child, s.measure, e.measure AS before, e.id AS ended
  FROM starts s JOIN ends e ON e.record = s.record AND e.child = s.child AND e.measure <> s.measure
    AND e.day BETWEEN s.day - 1 AND s.day
  JOIN starts p ON p.record = e.record AND p.child = e.child AND p.measure = e.measure
    AND p.organisation = s.organisation AND p.day < s.day),
span_of AS (SELECT s.record, s.child, s.measure, coalesce(f.before, s.measure) AS span
  FROM (SELECT DISTINCT record, child, measure FROM starts) s LEFT JOIN follows f USING (record, child, measure)),
span_end AS (SELECT e.*, o.span FROM ends e JOIN span_of o USING (record, child, measure)
  WHERE NOT EXISTS (FROM follows f WHERE f.record = e.record AND f.child = e.child AND f.ended = e.id)),
firsts AS (SELECT s.* FROM starts s WHERE NOT EXISTS
  (FROM follows f WHERE f.record = s.record AND f.child = s.child AND f.measure = s.measure)),

assigned AS (SELECT DISTINCT t.record, t.id, t.child FROM talk t
  JOIN participant p ON p.record = t.record AND p.event = t.id AND p.role = 'professional'
  JOIN ev a ON a.type = 'assignment' AND a.record = t.record AND a.child = t.child AND a.professional = p.id AND a.day <= t.day
  WHERE NOT EXISTS (FROM ev x WHERE x.type = 'assignment-end' AND x.record = a.record AND x.child = a.child
    AND x.measure = a.measure AND x.professional = a.professional AND x.day < t.day AND x.day >= a.day)),
specialist AS (SELECT DISTINCT t.record, t.id FROM talk t
  JOIN participant p ON p.record = t.record AND p.event = t.id AND p.role = 'professional'
  JOIN professional w ON w.record = p.record AND w.id = p.id AND w.specialised
  WHERE NOT EXISTS (FROM event a WHERE a.type = 'assignment' AND a.record = t.record AND a.professional = p.id AND a.day <= t.day)
    AND NOT EXISTS (FROM event m WHERE m.type = 'measure-start' AND m.record = t.record AND m.organisation = w.organisation
      AND m.day <= t.day AND NOT EXISTS (FROM event x WHERE x.type = 'measure-end' AND x.record = m.record
        AND x.measure = m.measure AND x.day < t.day))),

-- 1. The first contact of the assigned worker.
halves AS (SELECT record, child, measure, birth, kind, organisation, day AS started, NULL::DATE AS noticed, t_from FROM firsts
  UNION ALL SELECT n.record, n.child, n.measure, n.birth, NULL, NULL, NULL, n.day, n.t_from FROM ev n
  WHERE n.type = 'measure-notified' AND NOT EXISTS (FROM follows f
    WHERE f.record = n.record AND f.child = n.child AND f.measure = n.measure)),
charged AS (SELECT record, child, measure, any_value(birth) AS birth, any_value(kind) AS kind, any_value(organisation) AS bearer,
    min(started) AS started, min(noticed) AS noticed, min(t_from) AS opens
  FROM halves GROUP BY record, child, measure),
contact_duty AS (SELECT c.*, CASE WHEN started IS NULL OR noticed IS NULL THEN DATE '9999-01-01'
      ELSE (SELECT w.day FROM workday w WHERE w.n = 5 + (SELECT max(n) FROM workday b WHERE b.day <= greatest(c.started, c.noticed))) END AS due
  FROM charged c WHERE birth <= opens::DATE AND (opens::DATE < birth + INTERVAL 18 YEAR OR kind = 'probation')),
norm1 AS (SELECT record, child, CASE
    WHEN EXISTS (FROM talk t JOIN assigned a USING (record, id, child) WHERE t.record = d.record AND t.child = d.child
      AND t.status = 'held' AND t.t_end >= d.opens AND t.day <= d.due) THEN 2
    WHEN EXISTS (FROM declined t WHERE t.record = d.record AND t.child = d.child AND t."by" = d.bearer
      AND t.t_end >= d.opens AND t.day <= d.due) THEN 1
    WHEN EXISTS (FROM span_end e WHERE e.record = d.record AND e.child = d.child AND e.span = d.measure
      AND e.t_to >= d.opens AND e.day <= d.due) THEN 1
    WHEN d.due < DATE 'AS_OF' THEN 4 ELSE 3 END AS outcome FROM contact_duty d),

-- 2. The family plan.
norm2 AS (SELECT record, child, CASE
    WHEN EXISTS (FROM ev p JOIN span_of o USING (record, child, measure) WHERE p.type = 'plan' AND p.record = d.record AND p.child = d.child
      AND o.span = d.measure AND p.t_to >= d.t_from AND p.day <= d.day + 42) THEN 2
    WHEN EXISTS (FROM span_end e WHERE e.record = d.record AND e.child = d.child AND e.span = d.measure
      AND e.t_to >= d.t_from AND e.day <= d.day + 42) THEN 1
    WHEN d.day + 42 < DATE 'AS_OF' THEN 4 ELSE 3 END AS outcome FROM firsts d WHERE birth <= day),

-- 3. What a child tells of home is reported.
norm3 AS (SELECT record, child, CASE
    WHEN report IS NOT NULL AND (closed IS NULL OR report <= closed) THEN 2
    WHEN closed IS NOT NULL THEN 4 ELSE 3 END AS outcome FROM (
  SELECT d.record, d.child,
    (SELECT min(r.t_to) FROM ev r JOIN names_vt n ON n.record = r.record AND n.id = r.id AND n.field = 'to'
      WHERE r.type = 'report' AND r.record = d.record AND r.child = d.child AND r.t_to >= d.t_from) AS report,
    (SELECT min(c.t_from) FROM ev c WHERE c.type = 'case-closed' AND c.record = d.record AND c.child = d.child
      AND c."by" = d."by" AND c.t_to >= d.t_from) AS closed
  FROM ev d WHERE d.type = 'disclosure' AND d.about = 'family' AND d.birth <= d.day AND d.day < d.birth + INTERVAL 18 YEAR
    AND NOT EXISTS (FROM names_vt n WHERE n.record = d.record AND n.id = d.id AND n.field = 'to'))),

-- 4. A conversation in every whole month of a measure.
spans AS (SELECT f.record, f.child, f.measure, f.organisation AS bearer, f.birth, f.kind, f.day AS first, f.t_from,
    least(CASE WHEN f.kind = 'probation' THEN DATE '9999-01-01' ELSE (f.birth + INTERVAL 18 YEAR)::DATE - 1 END,
      coalesce((SELECT max(e.day) FROM span_end e WHERE e.record = f.record AND e.child = f.child AND e.span = f.measure),
        DATE '9999-01-01')) AS last FROM firsts f),
months AS (SELECT s.*, m.month::DATE AS month, (m.month + INTERVAL 1 MONTH)::DATE - 1 AS through
  FROM spans s JOIN (SELECT unnest(generate_series(DATE '2022-01-01', DATE 'AS_OF', INTERVAL 1 MONTH)) AS month) m
    ON m.month >= s.first AND (m.month + INTERVAL 1 MONTH)::DATE - 1 <= s.last AND s.birth <= m.month),
norm4 AS (SELECT record, child, CASE
    WHEN EXISTS (FROM talk t WHERE t.record = d.record AND t.child = d.child AND t.status = 'held' AND t.mode = 'face-to-face'
      AND t.by_kind = 'certified-institution' AND t.day BETWEEN d.month AND d.through AND t.t_end >= d.t_from
      AND ((t.form = 'conversation' AND t.alone)
        OR (d.month < d.birth + INTERVAL 4 YEAR AND t.form IN ('conversation', 'play', 'observation')))) THEN 2
    WHEN EXISTS (FROM declined t WHERE t.record = d.record AND t.child = d.child AND t."by" = d.bearer
      AND t.day BETWEEN d.month AND d.through) THEN 1
    WHEN d.through < DATE 'AS_OF' THEN 4 ELSE 3 END AS outcome FROM months d),

-- 5. After telling or asking for help, a conversation with an independent specialist.
asked AS (SELECT ev.*, vt.id AS bearer,
    (SELECT w.day FROM workday w WHERE w.n = 5 + (SELECT max(n) FROM workday b WHERE b.day <= ev.day)) AS due
  FROM ev LEFT JOIN vt USING (record) WHERE (ev.type = 'help-request' OR (ev.type = 'disclosure' AND ev.about = 'family'))
    AND ev.birth <= ev.day AND ev.day < ev.birth + INTERVAL 18 YEAR),
norm5 AS (SELECT record, child, CASE
    WHEN EXISTS (FROM talk t JOIN specialist s USING (record, id) WHERE t.record = d.record AND t.child = d.child AND t.status = 'held'
      AND t.mode = 'face-to-face' AND t.form = 'conversation' AND t.alone
      AND (t.t_end >= d.t_from OR t.id = d.told_in) AND t.day <= d.due) THEN 2
    WHEN EXISTS (FROM declined t WHERE t.record = d.record AND t.child = d.child AND t."by" = d.bearer
      AND t.t_end >= d.t_from AND t.day <= d.due) THEN 1
    WHEN d.due < DATE 'AS_OF' THEN 4 ELSE 3 END AS outcome FROM asked d),

-- 6. After a report a conversation before transfer or closure; reports that share an end belong together.
reported AS (SELECT r.record, r.child, r.t_from,
    (SELECT min(t.t_to) FROM talk t WHERE t.record = r.record AND t.child = r.child AND t.status = 'held' AND t.mode = 'face-to-face'
      AND t.by_kind = 'veilig-thuis' AND t.t_end >= r.t_from AND ((t.form = 'conversation' AND t.alone)
        OR (r.day < r.birth + INTERVAL 4 YEAR AND t.form IN ('conversation', 'play', 'observation')))) AS spoken,
    (SELECT min(t.t_to) FROM declined t WHERE t.record = r.record AND t.child = r.child AND t."by" = v.id
      AND t.t_end >= r.t_from) AS declined,
    (SELECT min(c.t_from) FROM ev c LEFT JOIN organisation o ON o.record = c.record AND o.id = c."by"
      LEFT JOIN names_vt n ON n.record = c.record AND n.id = c.id AND n.field = 'from'
      WHERE c.record = r.record AND c.child = r.child AND c.t_to >= r.t_from AND
        ((c.type = 'transfer' AND (n.id IS NOT NULL OR o.kind = 'veilig-thuis')) OR (c.type = 'case-closed' AND o.kind = 'veilig-thuis'))) AS closed
  FROM ev r JOIN names_vt n ON n.record = r.record AND n.id = r.id AND n.field = 'to' LEFT JOIN vt v ON v.record = r.record
  WHERE r.type = 'report' AND r.birth <= r.day AND r.day < r.birth + INTERVAL 18 YEAR),
heard AS (SELECT record, child, arg_min(coalesce(spoken, 'infinity'), t_from) AS spoken,
    arg_min(coalesce(declined, 'infinity'), t_from) AS declined, arg_min(coalesce(closed, 'infinity'), t_from) AS closed
  FROM reported GROUP BY record, child, least(spoken, declined, closed)),
norm6 AS (SELECT record, child, CASE
    WHEN spoken < 'infinity' AND spoken <= closed THEN 2 WHEN declined < 'infinity' AND declined <= closed THEN 1
    WHEN closed < 'infinity' THEN 4 ELSE 3 END AS outcome FROM heard),

every AS (SELECT 0 AS norm, * FROM norm1 UNION ALL SELECT 1, * FROM norm2 UNION ALL SELECT 2, * FROM norm3
  UNION ALL SELECT 3, * FROM norm4 UNION ALL SELECT 4, * FROM norm5 UNION ALL SELECT 5, * FROM norm6)
SELECT c.record, n.norm::INTEGER AS norm, c.child, coalesce(max(e.outcome), 0)::INTEGER AS outcome
FROM child c CROSS JOIN (SELECT unnest(range(6)) AS norm) n
LEFT JOIN every e ON e.record = c.record AND e.child = c.child AND e.norm = n.norm
GROUP BY c.record, n.norm, c.child
